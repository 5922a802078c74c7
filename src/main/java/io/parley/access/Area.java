package io.parley.access;

import jakarta.servlet.http.HttpServletRequest;

/** The parts of the site that need a sign-in. */
enum Area {
    DESK("/desk"),
    PORTAL("/portal"),
    NONE("");

    private final String path;

    Area(String path) {
        this.path = path;
    }

    static Area of(HttpServletRequest request) {
        String asked = request.getServletPath();
        for (Area area : values()) {
            if (asked.equals(area.path) || asked.startsWith(area.path + "/")) {
                return area;
            }
        }
        return NONE;
    }
}

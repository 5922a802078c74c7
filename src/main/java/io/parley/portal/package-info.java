/** The customers' pages. */
@ApplicationModule(
        allowedDependencies = {
            "party",
            "agreement",
            "trail",
            "form",
            "casefile",
            "access",
            "window",
            "work",
            "mail :: outbound",
            "engine",
            "incident"
        })
package io.parley.portal;

import org.springframework.modulith.ApplicationModule;

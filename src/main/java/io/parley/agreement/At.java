package io.parley.agreement;

/** A place in what a person wrote, such as {@code agreements[1].terms[0].limit}. */
record At(String path) {

    At field(String name) {
        return new At(path + "." + name);
    }

    At item(int index) {
        return new At(path + "[" + index + "]");
    }

    RefusedDefinition refuse(String problem, String remedy) {
        return new RefusedDefinition(path, problem, remedy);
    }

    /** The text, which must be there. */
    String required(String text, String remedy) {
        if (text == null || text.isBlank()) {
            throw refuse("is missing", remedy);
        }
        return text;
    }
}

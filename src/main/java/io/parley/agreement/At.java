package io.parley.agreement;

/** A place in what a person wrote, such as {@code agreements[1].terms[0].limit}. */
record At(String path) {

    private static final int LONGEST = 200;

    At field(String name) {
        return new At(path + "." + name);
    }

    At item(int index) {
        return new At(path + "[" + index + "]");
    }

    RefusedDefinition refuse(String problem, String remedy) {
        return new RefusedDefinition(path, problem, remedy);
    }

    /** The text, which must be there, in one line of bearable length. */
    String required(String text, String remedy) {
        if (text == null || text.isBlank()) {
            throw refuse("is missing", remedy);
        }
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw refuse("is longer than " + LONGEST + " characters or has control characters", remedy);
        }
        return text;
    }

    /** The entry of a list, which must not be empty. */
    <T> T entry(T entry) {
        if (entry == null) {
            throw refuse("is empty", "fill it in, or remove it from the list");
        }
        return entry;
    }
}

package io.parley.portal;

import java.util.List;

/** Something that the customer's contacts handed in: what it was, by whom, when, and what they answered. */
record HandedIn(String what, String by, Moment at, List<Answer> answers, List<File> files) {

    /** One answer under its field's label. */
    record Answer(String label, String value) {}

    /** One file, which they may have back. */
    record File(String id, String name, String size) {}
}

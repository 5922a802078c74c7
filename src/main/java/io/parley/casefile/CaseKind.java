package io.parley.casefile;

/** The kinds of case, one for each procedure. */
public enum CaseKind {
    INCIDENT("INC"),
    CHANGE("CHG"),
    EVIDENCE("EVD"),
    TERMINATION("TRM"),
    OPERATION("OPS");

    private final String prefix;

    CaseKind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }
}

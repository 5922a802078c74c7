package io.parley.engine;

/** The process variables that every procedure has. */
public final class Variables {

    /** The number of the case that the process instance carries out; its business key too. */
    public static final String CASE_NUMBER = "caseNumber";

    private Variables() {}
}

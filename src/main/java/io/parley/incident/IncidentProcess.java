package io.parley.incident;

/** The contract of {@code processes/incident.bpmn}, the provider's part of an incident. */
public final class IncidentProcess {

    /** Its process key. */
    public static final String KEY = "incident";

    /** Number of the reporter's own case; text. */
    public static final String REPORTERS_CASE = "reportersCase";
    /** Number of the affected customer's case that one of the parallel calls carries; text. */
    public static final String CUSTOMERS_CASE = "customersCase";
    /** high, medium or low, as reported and then as triaged; text. */
    public static final String IMPACT = "impact";
    /** high, medium or low, as reported and then as triaged; text. */
    public static final String URGENCY = "urgency";
    /** P1 to P4, what the decision table makes of the two; text. */
    public static final String SEVERITY = "severity";

    private IncidentProcess() {}
}

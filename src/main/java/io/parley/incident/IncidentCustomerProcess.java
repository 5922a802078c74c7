package io.parley.incident;

/** The contract of {@code processes/incident-customer.bpmn}, one customer's part of an incident. */
public final class IncidentCustomerProcess {

    /** Its process key. */
    public static final String KEY = "incident-customer";

    /** Whether this customer reported it; true or false. */
    public static final String REPORTED = "reported";
    /** Whether the incident is over, as last looked; true or false. */
    public static final String RESOLVED_ALREADY = "resolvedAlready";

    /** Message: the report is an incident. */
    public static final String CONFIRMED = "incident.confirmed";
    /** Message: the incident is over. */
    public static final String RESOLVED = "incident.resolved";

    private IncidentCustomerProcess() {}
}

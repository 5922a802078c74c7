package io.parley.agreement;

/** An agreement's service hours. */
public final class BusinessCalendar {}

package io.parley.agreement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An agreement, read.
 *
 * @param from the first instant at which it holds
 * @param until the first instant at which it no longer holds
 */
record Contract(
        String id, String party, String calendar, ZoneId zone, Instant from, Optional<Instant> until, RuleBook rules) {}

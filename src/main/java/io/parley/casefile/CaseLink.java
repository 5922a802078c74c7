package io.parley.casefile;

import java.time.Instant;

/**
 * A link between two cases, seen from one of them.
 *
 * @param other the case at the other end
 * @param kind what the link means, such as {@code follow-up}
 * @param outgoing whether it was drawn from this case to the other
 */
public record CaseLink(CaseNumber other, String kind, boolean outgoing, Instant since) {}

package io.parley.access;

/**
 * A contact has asked for a one-time sign-in. Published inside the transaction that issues it: who mails it writes the
 * mail in that same transaction, with {@link Links#address}. It is valid for 20 minutes.
 */
public record SignInRequested(String contactId, String linkId) {}

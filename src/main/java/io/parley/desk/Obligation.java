package io.parley.desk;

import io.parley.window.Window;

/**
 * Who owes what by when.
 *
 * @param party name of who owes it, {@code of} the customer whose case it is about; empty in the provider's own
 */
record Obligation(Window window, String party, String of) {}

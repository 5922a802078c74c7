package io.parley.portal;

/**
 * An instant as a page shows it.
 *
 * @param iso for machines, in UTC
 * @param text for people, in their language and zone, with the offset
 */
record Moment(String iso, String text) {}

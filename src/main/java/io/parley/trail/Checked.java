package io.parley.trail;

/** How much was checked. */
record Checked(long chains, long entries, long seals, long witnessed) {}

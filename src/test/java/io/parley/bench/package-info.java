/** Comparisons with yardsticks, run by {@code mvn -Pbench verify}: interleaved, medians with range, results in target/bench. */
package io.parley.bench;

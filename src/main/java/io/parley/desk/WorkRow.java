package io.parley.desk;

import io.parley.work.WorkItem;

/**
 * An open step as a list shows it.
 *
 * @param title the case's
 * @param severity the case's, such as {@code P1}; empty where it has none
 * @param customer names of the customers whom the case concerns; empty where there are none
 * @param holder name of who has claimed it; empty while nobody has
 * @param mine whether the reader has claimed it, {@code claimable} whether they may
 */
record WorkRow(
        WorkItem item,
        String title,
        String severity,
        String customer,
        String holder,
        boolean mine,
        boolean claimable) {}

package io.parley.portal;

import java.util.List;

/**
 * A case as its customer sees it. It has no number, no case it belongs to and nobody of the staff in it: what is not
 * here cannot appear on a page.
 *
 * @param latest the newest message, null where none was sent; {@code latestText} what it says
 */
record CaseSheet(
        String reference,
        String title,
        String kind,
        String status,
        boolean open,
        Moment opened,
        String outcome,
        List<Stage> stages,
        List<Expectation> expected,
        List<Obligation> obligations,
        Messages.Line latest,
        String latestText,
        List<Messages.Line> messages,
        List<HandedIn> handedIn,
        BothSides.Details sides,
        String zone) {}

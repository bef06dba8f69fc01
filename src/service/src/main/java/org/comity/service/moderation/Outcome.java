package org.comity.service.moderation;

import org.comity.service.decision.Decision;

/**
 * What came of a submission.
 *
 * @param decision what was decided; its id is 0 where it was not kept
 * @param isKept whether comment and decision are in the database now
 * @param isRepeat whether the same text under the same id was there before: nothing was added but a
 *     thread, parent or author that was not known, and the decision is the one that holds now
 */
public record Outcome(Decision decision, boolean isKept, boolean isRepeat) {}

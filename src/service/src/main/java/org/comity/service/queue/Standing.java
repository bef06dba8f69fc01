package org.comity.service.queue;

import org.jspecify.annotations.Nullable;

/**
 * What was decided of a comment last, and its rank.
 *
 * @param decisionId names the last decision; null if there is none
 * @param rank by the last one that the model had a say in
 */
record Standing(@Nullable Long decisionId, Rank rank) {}

/**
 * What the model says of a comment: an {@link org.comity.score.Assessment} with {@link
 * org.comity.score.Scores} and {@link org.comity.score.Span}s, and why, as {@link
 * org.comity.score.Explanation}s.
 *
 * <p>Values only, and {@link org.comity.score.SevereToxicity}, which follows from other scores.
 * Scores are calibrated probabilities, for rows mixed as in training or with the {@link
 * org.comity.score.Priors} of a site; what a model computes before that stays in {@code
 * org.comity.model}. Nothing here decides: that is a policy's work.
 */
@NullMarked
package org.comity.score;

import org.jspecify.annotations.NullMarked;

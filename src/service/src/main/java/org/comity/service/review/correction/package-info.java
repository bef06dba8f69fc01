/**
 * What moderators say that the model should have said: {@link
 * org.comity.service.review.correction.Corrections} keeps it as labels, which a moderator can
 * replace and take back, and counts them as thanks.
 *
 * <p>What is learnt from labels is not here.
 */
@NullMarked
package org.comity.service.review.correction;

import org.jspecify.annotations.NullMarked;

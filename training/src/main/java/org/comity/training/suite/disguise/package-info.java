/**
 * Ways in which people write a word so that a filter does not know it: {@link
 * org.comity.training.suite.disguise.Disguise}s, applied to the {@link
 * org.comity.training.suite.disguise.Word}s of a comment that carry its offence.
 *
 * <p>Deterministic: what chance decides is drawn from a seed that the text itself gives. Nothing
 * here scores anything.
 */
@NullMarked
package org.comity.training.suite.disguise;

import org.jspecify.annotations.NullMarked;

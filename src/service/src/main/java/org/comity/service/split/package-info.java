/**
 * What is trained on and what tests, kept apart: {@link org.comity.service.split.Sides} draws a
 * {@link org.comity.service.split.Side} from a keyed hash, {@link org.comity.service.split.Homes}
 * remembers which side authors and texts are on.
 *
 * <p>Nothing here looks at what people said of a comment, nor at scores: a side depends on neither.
 */
@NullMarked
package org.comity.service.split;

import org.jspecify.annotations.NullMarked;

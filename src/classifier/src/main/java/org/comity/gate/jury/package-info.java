/**
 * What puts two models to the gate, alike wherever that is done: {@link
 * org.comity.gate.jury.SiteRow}s are what people of a site decided, {@link
 * org.comity.gate.jury.Side} says what each is for, {@link org.comity.gate.jury.Voice} what a model
 * is asked, {@link org.comity.gate.jury.Slices} what parts of the readers a row belongs to, {@link
 * org.comity.gate.jury.Lineage} whether a model may have learnt from it, {@link
 * org.comity.gate.jury.Jury} has both models score rows, and {@link org.comity.gate.jury.Hearing}
 * judges them at a site's thresholds.
 *
 * <p>Finds no rows and reads no files: whoever asks does. On which side a row stands is the
 * service's word: nothing here moves one to another.
 */
@NullMarked
package org.comity.gate.jury;

import org.jspecify.annotations.NullMarked;

/**
 * What people write in many ways, written in one: {@link org.comity.text.folding.TextNormalizer}
 * folds case, accents, invisible characters, Arabic letter variants, disguises and repeats through
 * a chain of {@link org.comity.text.folding.CharFilter}s, and {@link
 * org.comity.text.folding.NormalizedText} remembers where every character came from.
 *
 * <p>Characters only: nothing here knows words or languages. ICU does the work that is not ours.
 */
@NullMarked
package org.comity.text.folding;

import org.jspecify.annotations.NullMarked;

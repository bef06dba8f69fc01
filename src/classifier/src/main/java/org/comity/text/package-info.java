/**
 * From the words as they were written to tokens that features are made of: {@link
 * org.comity.text.TextNormalizer} folds case, accents, invisible characters, Arabic letter variants
 * and repeats through a chain of {@link org.comity.text.CharFilter}s, {@link
 * org.comity.text.NormalizedText} remembers where every character came from, {@link
 * org.comity.text.WordTokenizer} cuts {@link org.comity.text.Token}s, {@link
 * org.comity.text.LanguageIdentifier} and {@link org.comity.text.SentenceSplitter} do what their
 * names say.
 *
 * <p>Nothing here knows features or labels. OpenNLP and ICU do the work that is not ours.
 */
@NullMarked
package org.comity.text;

import org.jspecify.annotations.NullMarked;

/**
 * From normalised text to tokens that features are made of: {@link org.comity.text.WordTokenizer}
 * cuts {@link org.comity.text.Token}s, {@link org.comity.text.Leet} reads words with digits for
 * letters, {@link org.comity.text.Groups} knows names that can stand for one another, {@link
 * org.comity.text.SentenceSplitter} does what its name says. Beside it {@code
 * org.comity.text.folding} normalises, {@code org.comity.text.language} tells languages and {@code
 * org.comity.text.quotation} tells whose words they are.
 *
 * <p>Nothing here knows features or labels. OpenNLP and ICU do the work that is not ours.
 */
@NullMarked
package org.comity.text;

import org.jspecify.annotations.NullMarked;

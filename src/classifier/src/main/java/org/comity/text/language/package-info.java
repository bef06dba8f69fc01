/**
 * Which language a text is in: a {@link org.comity.text.language.LanguageIdentifier} counts scripts
 * and small words before it asks OpenNLP.
 *
 * <p>What a language means for a score is not known here.
 */
@NullMarked
package org.comity.text.language;

import org.jspecify.annotations.NullMarked;

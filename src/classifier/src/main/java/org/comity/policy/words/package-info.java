/**
 * What a rule finds in the words of a comment: {@link org.comity.policy.words.WordList}s, matched
 * on {@link org.comity.policy.words.Words} as the classifier normalises them, and {@link
 * org.comity.policy.words.Links}.
 *
 * <p>Knows neither rules nor verdicts.
 */
@NullMarked
package org.comity.policy.words;

import org.jspecify.annotations.NullMarked;

/**
 * Whose words a text's words are: {@link org.comity.text.quotation.QuotedWords} finds those between
 * quotation marks, in quoted lines or in long stretches that stand in another text.
 *
 * <p>In time linear in all texts, whatever stands in them. What becomes of quoted words is not
 * known here.
 */
@NullMarked
package org.comity.text.quotation;

import org.jspecify.annotations.NullMarked;

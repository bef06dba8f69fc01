package org.comity.text.quotation;

/**
 * A part of a text that is quoted.
 *
 * @param begin UTF-16 offset into the text as it was written, at least 0
 * @param end where it ends, exclusive, more than {@code begin}
 */
public record QuotedStretch(int begin, int end) {}

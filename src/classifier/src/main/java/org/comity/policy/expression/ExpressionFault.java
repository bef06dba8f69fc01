package org.comity.policy.expression;

/**
 * Why a text is no expression.
 *
 * @param line from 1, within the text
 * @param column from 0, in characters
 * @param sentence what is wrong
 */
public record ExpressionFault(int line, int column, String sentence) {

  /** A fault by its offset into the text. */
  static ExpressionFault at(String text, int offset, String sentence) {
    String before = text.substring(0, Math.min(offset, text.length()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new ExpressionFault(line, before.length() - before.lastIndexOf('\n') - 1, sentence);
  }
}

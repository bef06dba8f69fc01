package org.comity.policy.expression;

import org.comity.policy.fault.Flaw;

/**
 * Why a text is no expression.
 *
 * @param line from 1, within the text
 * @param column from 0, in characters
 * @param flaw what is wrong
 */
public record ExpressionFault(int line, int column, Flaw flaw) {

  /** A fault by its offset into the text. */
  static ExpressionFault at(String text, int offset, Flaw flaw) {
    String before = text.substring(0, Math.min(offset, text.length()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new ExpressionFault(line, before.length() - before.lastIndexOf('\n') - 1, flaw);
  }
}

package org.comity.service.dashboard.drawing;

import java.util.function.DoubleFunction;

/**
 * How a reader wants it.
 *
 * @param isMirrored whether it begins at the right
 * @param number writes a value in the reader's language
 */
public record Style(boolean isMirrored, DoubleFunction<String> number) {

  String write(double value) {
    return number.apply(value);
  }
}

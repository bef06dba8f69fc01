package org.comity.training.migration;

import java.util.Objects;
import org.comity.training.migration.log.OldName;

/**
 * A threshold that a site had with the old API.
 *
 * @param name of the attribute, as the site asked for it
 * @param score in [0,1]
 */
public record OldThreshold(OldName name, double score) {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the score is not in [0,1]
   */
  public OldThreshold {
    Objects.requireNonNull(name, "name");
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("the threshold of " + name.name() + " is not in [0,1]");
    }
  }

  /**
   * Reads a threshold as people write it.
   *
   * @param text such as {@code TOXICITY=0.8}
   * @return the threshold
   * @throws IllegalArgumentException if the text has another form; the message says what is wrong
   */
  public static OldThreshold parse(String text) {
    int sign = text.indexOf('=');
    if (sign < 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no attribute with its threshold, such as TOXICITY=0.8");
    }
    OldName name = new OldName(text.substring(0, sign).strip());
    try {
      return new OldThreshold(name, Double.parseDouble(text.substring(sign + 1).strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the threshold of " + name.name() + " is a number such as 0.8", e);
    }
  }
}

package org.comity.score;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.comment.Attribute;

/**
 * Per attribute the share of a site's comments that have it: what a comment's score would be if
 * nothing were known of its text. Training rows are gathered where there is much to find, so that
 * scores for their mix are too high for most sites.
 *
 * @param byAttribute shares above 0 and below 1, in the order of the attributes; an attribute that
 *     is missing keeps the share of training
 */
public record Priors(SortedMap<Attribute, Double> byAttribute) {

  /** Nothing is known of the site. */
  public static final Priors NONE = new Priors(new TreeMap<>());

  /**
   * Checks the shares and copies the map.
   *
   * @throws IllegalArgumentException if a share is not above 0 and below 1
   */
  public Priors {
    for (Map.Entry<Attribute, Double> share : byAttribute.entrySet()) {
      if (!(share.getValue() > 0 && share.getValue() < 1)) {
        throw new IllegalArgumentException(
            "the share of " + share.getKey() + " is above 0 and below 1");
      }
    }
    byAttribute = Collections.unmodifiableSortedMap(new TreeMap<>(byAttribute));
  }

  /**
   * Reads shares as people write them.
   *
   * @param text attributes with their shares, joined by commas, such as {@code
   *     TOXICITY=0.05,INSULT=0.03}; spaces around them do not count
   * @return the shares
   * @throws IllegalArgumentException if the text has another form, a share is not above 0 and below
   *     1, or an attribute occurs twice; the message says which
   */
  public static Priors parse(String text) {
    TreeMap<Attribute, Double> shares = new TreeMap<>();
    for (String part : text.split(",", -1)) {
      int sign = part.indexOf('=');
      if (sign < 0) {
        throw new IllegalArgumentException(
            "\"" + part.strip() + "\" is no attribute with its share, such as TOXICITY=0.05");
      }
      Attribute attribute = new Attribute(part.substring(0, sign).strip());
      if (shares.put(attribute, share(attribute, part.substring(sign + 1).strip())) != null) {
        throw new IllegalArgumentException(attribute + " has two shares");
      }
    }
    return new Priors(shares);
  }

  private static double share(Attribute attribute, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the share of " + attribute + " is a number such as 0.05, not \"" + text + "\"", e);
    }
  }

  /**
   * Whether nothing is known of the site.
   *
   * @return true without any share
   */
  public boolean isEmpty() {
    return byAttribute.isEmpty();
  }

  /** As {@link #parse} reads it; empty without shares. */
  @Override
  public String toString() {
    return byAttribute.entrySet().stream()
        .map(share -> share.getKey() + "=" + share.getValue())
        .collect(Collectors.joining(","));
  }
}

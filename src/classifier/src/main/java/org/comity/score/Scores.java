package org.comity.score;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;

/**
 * Per attribute the calibrated probability, in [0,1], that at least half of the people asked would
 * see the attribute in the comment.
 *
 * @param byAttribute the probabilities in the order of the attributes
 */
public record Scores(SortedMap<Attribute, Double> byAttribute) {

  /** Checks the range of every score and copies the map. */
  public Scores {
    for (Map.Entry<Attribute, Double> score : byAttribute.entrySet()) {
      if (!(score.getValue() >= 0 && score.getValue() <= 1)) {
        throw new IllegalArgumentException(
            score.getKey() + " has a score outside [0,1]: " + score.getValue());
      }
    }
    byAttribute = Collections.unmodifiableSortedMap(new TreeMap<>(byAttribute));
  }

  /**
   * The score of one attribute.
   *
   * @param attribute one of {@link #attributes()}
   * @return a probability in [0,1]
   * @throws IllegalArgumentException if the model does not score the attribute
   */
  public double of(Attribute attribute) {
    Double score = byAttribute.get(attribute);
    if (score == null) {
      throw new IllegalArgumentException("no score for " + attribute);
    }
    return score;
  }

  /**
   * The attributes that have a score.
   *
   * @return in their order
   */
  public Set<Attribute> attributes() {
    return byAttribute.keySet();
  }
}

package org.comity.policy.carrying;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.policy.Policy;
import org.comity.policy.PolicyException;
import org.comity.policy.reading.PolicyReader;

/**
 * Carries the thresholds of a policy over from one model's scores to another's, by what they
 * promise on judged comments. Every comparison of a score with a number counts: under {@code
 * attributes}, in the conditions of rules and in their expressions.
 */
public final class PolicyCarrier {

  private PolicyCarrier() {}

  /**
   * Carries a policy over.
   *
   * @param yaml the policy for the former model
   * @param attributes what the other model scores
   * @param rows judged comments that neither model has learnt from
   * @return the policy for the other one; its text is as it was but for numbers that changed
   * @throws PolicyException if the policy cannot be read, or asks for what the other model does not
   *     score
   */
  public static CarriedPolicy carry(
      String yaml, Collection<Attribute> attributes, List<ScoredRow> rows) {
    Policy unused = PolicyReader.read(yaml, attributes);
    Places.Found found = Places.in(yaml, attributes);
    Numbers numbers = new Numbers(found.places(), rows);
    List<List<CarriedThreshold>> tries =
        List.of(numbers.byPromise(), numbers.byShare(), numbers.asTheyAre());
    for (List<CarriedThreshold> thresholds : tries) {
      String text = rewritten(yaml, found.places(), thresholds);
      // Numbers that were found one by one may leave a range without any between them.
      if (isReadable(text, attributes)) {
        return new CarriedPolicy(text, thresholds, found.untouched(), rows.size());
      }
    }
    throw new IllegalStateException("a policy reads no more although nothing in it was changed");
  }

  /**
   * What a policy that comes with each model does where both have a threshold.
   *
   * @param before the former model's
   * @param after the other one's
   * @param rows judged comments that neither model has learnt from
   * @return in the order of the attributes
   */
  public static List<CarriedThreshold> recommended(
      Policy before, Policy after, List<ScoredRow> rows) {
    return new Numbers(List.of(), rows).recommended(before.bands(), after.bands());
  }

  private static boolean isReadable(String yaml, Collection<Attribute> attributes) {
    try {
      Policy unused = PolicyReader.read(yaml, attributes);
      return true;
    } catch (PolicyException e) {
      return false;
    }
  }

  private static String rewritten(
      String yaml, List<Place> places, List<CarriedThreshold> thresholds) {
    Map<Integer, Integer> byPlace = new TreeMap<>(Comparator.reverseOrder());
    for (int i = 0; i < places.size(); i++) {
      byPlace.put(places.get(i).begin(), i);
    }
    StringBuilder text = new StringBuilder(yaml);
    for (int i : byPlace.values()) {
      CarriedThreshold threshold = thresholds.get(i);
      if (threshold.isChanged()) {
        text.replace(places.get(i).begin(), places.get(i).end(), written(threshold.after()));
      }
    }
    return text.toString();
  }

  /** Always with a point: without one an expression would take it for a whole number. */
  private static String written(double number) {
    String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }
}

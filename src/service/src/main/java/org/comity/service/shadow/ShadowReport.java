package org.comity.service.shadow;

import java.util.EnumMap;
import java.util.Map;
import org.comity.policy.Verdict.Kind;
import org.comity.service.quality.statistic.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What a shadow and the community's champion have said of the same comments.
 *
 * @param shadow what runs
 * @param champion what scores the community; what another said before it is not counted
 * @param scored how many comments, of the last 200,000
 * @param table how many by what the champion said, then by what the shadow said
 * @param agreeing on how many they agree, as a share; null of none
 * @param people who was right where they disagree
 */
public record ShadowReport(
    Shadow shadow,
    String champion,
    int scored,
    Map<Kind, Map<Kind, Integer>> table,
    @Nullable Proportion agreeing,
    People people) {

  /** Copies the table. */
  public ShadowReport {
    Map<Kind, Map<Kind, Integer>> copy = new EnumMap<>(Kind.class);
    table.forEach((kind, row) -> copy.put(kind, Map.copyOf(row)));
    table = Map.copyOf(copy);
  }

  /**
   * On which of the disagreements a person has decided meanwhile, to approve or to reject.
   *
   * @param decided on how many
   * @param champion how often as the champion did
   * @param challenger how often as the shadow would have; where neither, one held and the other was
   *     wrong
   */
  public record People(int decided, int champion, int challenger) {}

  /**
   * How many comments were decided so.
   *
   * @param champion what the champion said
   * @param challenger what the shadow said
   * @return at least 0
   */
  public int count(Kind champion, Kind challenger) {
    return table.getOrDefault(champion, Map.of()).getOrDefault(challenger, 0);
  }

  /**
   * On how many they disagree.
   *
   * @return at least 0
   */
  public int disagreements() {
    int agreed = 0;
    for (Kind kind : Kind.values()) {
      agreed += count(kind, kind);
    }
    return scored - agreed;
  }
}

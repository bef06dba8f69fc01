package org.comity.service.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.comity.policy.Verdict.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What another policy would have changed.
 *
 * @param comments how many were looked at
 * @param changes how many of each verdict would have become which other, or stayed
 * @param people what people decided later, and how often a policy is against it
 * @param changed what platforms call comments that would have been decided otherwise, newest first;
 *     at most {@value #MOST_SHOWN}
 */
public record PolicyTrial(
    int comments, Map<Kind, Map<Kind, Integer>> changes, People people, List<String> changed) {

  /** The most changed comments that are named. */
  public static final int MOST_SHOWN = 50;

  /**
   * What people decided later. A policy is against a person if it approves what they rejected, or
   * rejects what they approved; to hold is to ask, and against nobody.
   *
   * @param decided how many of the comments a person decided on
   * @param againstBefore how often the policy of the time was against it
   * @param againstAfter how often the other policy would be
   */
  public record People(int decided, int againstBefore, int againstAfter) {}

  /** Copies the collections. */
  public PolicyTrial {
    changes = Map.copyOf(changes);
    changed = List.copyOf(changed);
  }

  /**
   * How many comments would have become something.
   *
   * @param from the verdict of the time
   * @param to the verdict of the other policy
   * @return at least 0
   */
  public int count(Kind from, Kind to) {
    return changes.getOrDefault(from, Map.of()).getOrDefault(to, 0);
  }

  /**
   * How many comments were decided so.
   *
   * @param kind the verdict of the time
   * @return at least 0
   */
  public int before(Kind kind) {
    return changes.getOrDefault(kind, Map.of()).values().stream().mapToInt(n -> n).sum();
  }

  /**
   * How many comments would be decided so.
   *
   * @param kind the verdict of the other policy
   * @return at least 0
   */
  public int after(Kind kind) {
    return changes.values().stream().mapToInt(to -> to.getOrDefault(kind, 0)).sum();
  }

  /** Adds comments up. */
  static final class Count {

    private final Map<Kind, Map<Kind, Integer>> changes = new EnumMap<>(Kind.class);
    private final List<String> changed = new ArrayList<>();
    private int comments;
    private int decided;
    private int againstBefore;
    private int againstAfter;

    void add(String id, Kind before, Kind after, @Nullable Kind person) {
      comments++;
      changes
          .computeIfAbsent(before, any -> new EnumMap<>(Kind.class))
          .merge(after, 1, Integer::sum);
      if (before != after && changed.size() < MOST_SHOWN) {
        changed.add(id);
      }
      if (person != null) {
        decided++;
        againstBefore += isAgainst(before, person) ? 1 : 0;
        againstAfter += isAgainst(after, person) ? 1 : 0;
      }
    }

    private static boolean isAgainst(Kind policy, Kind person) {
      return policy != person && policy != Kind.HOLD && person != Kind.HOLD;
    }

    PolicyTrial result() {
      return new PolicyTrial(
          comments, changes, new People(decided, againstBefore, againstAfter), changed);
    }
  }
}

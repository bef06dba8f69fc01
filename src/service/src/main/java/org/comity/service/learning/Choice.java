package org.comity.service.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among candidates: each reason in turn takes the strongest that is left, so that no reason
 * takes the whole budget. No text is asked about twice, and no author more often than a few times:
 * a flood of one is one question.
 */
final class Choice {

  private static final int MOST_OF_AN_AUTHOR = 2;

  private final Set<Long> taken = new HashSet<>();
  private final Set<String> texts = new HashSet<>();
  private final Map<Long, Integer> authors = new HashMap<>();

  private Choice() {}

  /**
   * What was chosen.
   *
   * @param candidate the comment
   * @param reason why
   * @param strength how much it is worth asking about, above 0 and at most 1
   */
  record Pick(Candidate candidate, LearningReason reason, double strength) {}

  /**
   * Chooses.
   *
   * @param candidates the newest first; of equal strength the newer one is taken
   * @param strengths by reason and comment
   * @param most at most so many
   * @return in the order in which they are taken
   */
  static List<Pick> of(
      List<Candidate> candidates, Map<LearningReason, Map<Long, Double>> strengths, int most) {
    Map<LearningReason, Iterator<Pick>> ranked = new EnumMap<>(LearningReason.class);
    strengths.forEach((reason, of) -> ranked.put(reason, ranked(candidates, reason, of)));
    Choice choice = new Choice();
    List<Pick> picks = new ArrayList<>();
    while (picks.size() < most && !ranked.isEmpty()) {
      for (LearningReason reason : List.copyOf(ranked.keySet())) {
        Pick next = choice.next(ranked.getOrDefault(reason, Collections.emptyIterator()));
        if (next == null) {
          ranked.remove(reason);
        } else if (picks.size() < most) {
          picks.add(next);
        }
      }
    }
    return picks;
  }

  private static Iterator<Pick> ranked(
      List<Candidate> candidates, LearningReason reason, Map<Long, Double> strengths) {
    return candidates.stream()
        .filter(candidate -> strengths.containsKey(candidate.commentId()))
        .map(one -> new Pick(one, reason, strengths.getOrDefault(one.commentId(), 0.0)))
        .sorted(Comparator.comparingDouble(Pick::strength).reversed())
        .iterator();
  }

  /** Null if none is left. */
  private @Nullable Pick next(Iterator<Pick> ranked) {
    while (ranked.hasNext()) {
      Pick pick = ranked.next();
      Candidate candidate = pick.candidate();
      Long author = candidate.authorId();
      boolean isFree =
          !taken.contains(candidate.commentId())
              && !texts.contains(candidate.textSha256())
              && (author == null || authors.getOrDefault(author, 0) < MOST_OF_AN_AUTHOR);
      if (isFree) {
        taken.add(candidate.commentId());
        texts.add(candidate.textSha256());
        if (author != null) {
          authors.merge(author, 1, Integer::sum);
        }
        return pick;
      }
    }
    return null;
  }
}

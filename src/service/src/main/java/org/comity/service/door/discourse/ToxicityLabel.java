package org.comity.service.door.discourse;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.comment.Attribute;
import org.comity.score.Scores;
import org.jspecify.annotations.Nullable;

/** The labels that Discourse's toxicity service answered with; forums need all of them. */
enum ToxicityLabel {
  TOXICITY(Attribute.TOXICITY),
  SEVERE_TOXICITY(Attribute.SEVERE_TOXICITY),
  /** Swear words and vulgar language, which is what PROFANITY is. */
  OBSCENE(Attribute.PROFANITY),
  IDENTITY_ATTACK(Attribute.IDENTITY_ATTACK),
  INSULT(Attribute.INSULT),
  THREAT(Attribute.THREAT),
  /** Nothing here judges it. */
  SEXUAL_EXPLICIT(null);

  /** From probabilities to the service's scale. */
  private static final double PERCENT = 100;

  // A record of a string: immutable, though no annotation of Error Prone's says so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final @Nullable Attribute attribute;

  ToxicityLabel(@Nullable Attribute attribute) {
    this.attribute = attribute;
  }

  /** The name on the wire. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private double score(Scores scores) {
    return attribute != null && scores.attributes().contains(attribute)
        ? PERCENT * scores.of(attribute)
        : 0;
  }

  /**
   * All labels.
   *
   * @param scores of the attributes
   * @return in [0,100]; 0 for what was not judged
   */
  static Map<ToxicityLabel, Double> all(Scores scores) {
    Map<ToxicityLabel, Double> all = new EnumMap<>(ToxicityLabel.class);
    for (ToxicityLabel label : values()) {
      all.put(label, label.score(scores));
    }
    return all;
  }

  /**
   * The labels that are 0 because nothing judges them.
   *
   * @param scored the attributes that the bundle scores
   * @return their names on the wire
   */
  static List<String> notJudged(List<Attribute> scored) {
    return Arrays.stream(values())
        .filter(label -> label.attribute == null || !scored.contains(label.attribute))
        .map(ToxicityLabel::label)
        .toList();
  }
}

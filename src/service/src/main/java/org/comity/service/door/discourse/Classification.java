package org.comity.service.door.discourse;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.comment.Attribute;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.CommentScorer;
import org.comity.service.scoring.Door;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers one request in the words of Discourse's classifiers. */
@Singleton
final class Classification {

  /** The label of a text without scores. */
  private static final String NOT_SCORED = "not_scored";

  private final CommentScorer scorer;

  @Inject
  Classification(CommentScorer scorer) {
    this.scorer = scorer;
  }

  /**
   * A label and its score.
   *
   * @param label an attribute in small letters, or {@value #NOT_SCORED}
   * @param score a calibrated probability in [0,1]; 1 for the latter
   */
  @Schema(name = "LabelScore")
  record LabelScore(String label, double score) {}

  /**
   * The labels of a text.
   *
   * @param champion what scores the community that is meant
   * @param text what to score
   * @return likeliest first; {@value #NOT_SCORED} alone if the text could not be scored
   */
  List<LabelScore> labels(Champion champion, ForumText text) {
    return assess(champion, text) instanceof Scored scored
        ? scored.scores().byAttribute().entrySet().stream()
            .map(one -> new LabelScore(small(one.getKey()), one.getValue()))
            .sorted(Comparator.comparingDouble(LabelScore::score).reversed())
            .toList()
        : List.of(new LabelScore(NOT_SCORED, 1));
  }

  /**
   * The labels of the toxicity service.
   *
   * @param champion what scores the community that is meant
   * @param text what to score
   * @return in [0,100]
   * @throws ClassifyException if the text could not be scored
   */
  Map<String, Double> toxicity(Champion champion, ForumText text) {
    Assessment assessment = assess(champion, text);
    if (assessment instanceof NotScored none) {
      throw new ClassifyException(ClassifyError.notScored(none.cause()));
    }
    Map<String, Double> labels = new LinkedHashMap<>();
    ToxicityLabel.all(((Scored) assessment).scores())
        .forEach((label, score) -> labels.put(label.label(), score));
    return labels;
  }

  /** The labels of the toxicity service that nothing judges, separated by commas. */
  static String notJudged(Champion champion) {
    return String.join(", ", ToxicityLabel.notJudged(champion.bundle().attributes()));
  }

  private Assessment assess(Champion champion, ForumText text) {
    return scorer.score(champion, text.toComment(), Door.DISCOURSE);
  }

  private static String small(Attribute attribute) {
    return attribute.name().toLowerCase(Locale.ROOT);
  }
}

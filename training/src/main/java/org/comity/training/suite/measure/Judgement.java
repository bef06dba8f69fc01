package org.comity.training.suite.measure;

import java.util.List;
import java.util.Map;
import org.comity.comment.Attribute;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Scored;
import org.comity.score.Span;

/**
 * What a bundle says of a text, and what a site does with that.
 *
 * @param assessment what the bundle says
 * @param holdFrom per attribute the score from which a comment is held
 */
record Judgement(Assessment assessment, Map<Attribute, Double> holdFrom) {

  boolean scored() {
    return assessment instanceof Scored;
  }

  /** The score of an attribute; 0 where there is none, as in a report. */
  double score(Attribute attribute) {
    return assessment instanceof Scored scored
        ? scored.scores().byAttribute().getOrDefault(attribute, 0.0)
        : 0;
  }

  /** Whether the bundle knows the attribute, as far as this text tells. */
  boolean knows(Attribute attribute) {
    return !(assessment instanceof Scored scored)
        || scored.scores().attributes().contains(attribute);
  }

  /** Whether a person must look at the text, for whatever attribute. */
  boolean held() {
    return !scored() || holdFrom.keySet().stream().anyMatch(this::reaches);
  }

  /** Whether a person must look at the text if this attribute alone counts. */
  boolean heldFor(Attribute attribute) {
    return !scored() || reaches(attribute);
  }

  /** The words marked as offending; none where there are no scores. */
  List<Span> spans() {
    return assessment instanceof Scored scored ? scored.spans() : List.of();
  }

  private boolean reaches(Attribute attribute) {
    return holdFrom.containsKey(attribute) && score(attribute) >= holdFrom.get(attribute);
  }
}

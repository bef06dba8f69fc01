package org.comity.training.policy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.policy.Facts;
import org.comity.policy.Policy;
import org.comity.policy.Reason;
import org.comity.policy.Verdict;
import org.comity.policy.Verdict.Kind;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Scored;
import org.comity.score.Scores;
import org.jspecify.annotations.Nullable;

/**
 * A comment and what a policy must do with it.
 *
 * @param line where it begins in its file, from 1
 * @param text the comment
 * @param known what is known around it
 * @param scores in the place of the model's scores, for the attributes that it names
 * @param expected what must be done
 */
record PolicyCase(
    int line, String text, Around known, SortedMap<Attribute, Double> scores, Expected expected) {

  /** The language that a case with scores is in, unless it says or the classifier finds another. */
  private static final String LANGUAGE = "en";

  /**
   * What must be done.
   *
   * @param kind the verdict
   * @param rule the rule that must decide; null for any
   */
  record Expected(Kind kind, @Nullable String rule) {}

  /** What is wrong with what a policy does; null if nothing is. */
  @Nullable String fault(Policy policy, CommentClassifier classifier) {
    Verdict verdict = policy.decide(facts(policy, classifier));
    Reason reason = verdict.reasons().get(0);
    boolean right =
        verdict.kind() == expected.kind()
            && (expected.rule() == null
                || verdict.reasons().stream().anyMatch(r -> r.rule().equals(expected.rule())));
    if (right) {
      return null;
    }
    return "expected "
        + written(expected.kind(), expected.rule())
        + ", got "
        + written(verdict.kind(), reason.rule())
        + ": "
        + reason.sentence();
  }

  private static String written(Kind kind, @Nullable String rule) {
    String what = Kinds.word(kind);
    return rule == null ? what : what + " by \"" + rule + "\"";
  }

  private Facts facts(Policy policy, CommentClassifier classifier) {
    Assessment assessment = classifier.assess(Comment.of("case", text).withLang(known.language()));
    if (!scores.isEmpty()) {
      assessment = scored(assessment);
    }
    ZoneId policyZone = policy.zone();
    ZoneId zone = policyZone == null ? ZoneOffset.UTC : policyZone;
    Facts facts =
        Facts.of(assessment, text, known.time().atZone(zone))
            .by(known.author(), known.staff())
            .with(known.reply(), known.edited(), known.reported());
    return known.language() == null ? facts : facts.in(known.language());
  }

  private Assessment scored(Assessment assessment) {
    SortedMap<Attribute, Double> all = new TreeMap<>();
    String language = LANGUAGE;
    if (assessment instanceof Scored scored) {
      all.putAll(scored.scores().byAttribute());
      language = scored.language();
    }
    all.putAll(scores);
    return new Scored(new Scores(all), List.of(), language);
  }
}

package org.comity.service.shadow;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.policy.Facts;
import org.comity.policy.Policy;
import org.comity.policy.Verdict.Kind;
import org.comity.policy.reading.PolicyReader;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.service.decision.Decision;
import org.comity.service.replay.KeptMaterial.Material;
import org.comity.service.scoring.Champion;
import org.jspecify.annotations.Nullable;

/**
 * A bundle in the shadow that is ready to judge. Safe for use by many threads.
 *
 * @param shadow what it is
 * @param scores asks its model
 * @param policy by which it judges
 */
record Challenger(Shadow shadow, Function<Comment, Assessment> scores, Policy policy) {

  /**
   * Makes a bundle ready.
   *
   * @throws org.comity.policy.PolicyException if the policy asks for what it does not score
   */
  static Challenger of(Shadow shadow, Champion bundle) {
    String text = shadow.policy();
    Policy policy =
        text == null ? bundle.recommended() : PolicyReader.read(text, bundle.bundle().attributes());
    return new Challenger(shadow, bundle.classifier()::score, policy);
  }

  /**
   * What it says of a comment.
   *
   * @param verdict what would have been decided
   * @param score what speaks for a rejection, in [0,1]; null if that is not scored
   */
  record Judgement(Kind verdict, @Nullable Double score) {}

  /**
   * Judges what was decided on. Where the text leaves a doubt about its language it is taken for
   * what the champion took it for; whether the author is staff is not known any more.
   */
  Judgement judge(Material material, Decision decision) {
    Comment comment = material.comment();
    String language = language(decision.assessment());
    Assessment said = scores.apply(language == null ? comment : comment.withLang(language));
    Facts facts =
        Facts.of(said, comment.text(), decision.decidedAt().atZone(ZoneOffset.UTC))
            .by(policy.needsAuthor() ? material.author() : null, false)
            .with(comment.parentId() != null, decision.revision() > 1, 0);
    return new Judgement(policy.decide(facts).kind(), againstIt(said));
  }

  private static @Nullable String language(@Nullable Assessment said) {
    if (said instanceof Scored scored) {
      return scored.language();
    }
    return said instanceof NotScored none ? none.language() : null;
  }

  /** The score that speaks for a rejection: what moderators would reject, else what is toxic. */
  static @Nullable Double againstIt(@Nullable Assessment said) {
    if (said instanceof Scored scored) {
      Map<Attribute, Double> scores = scored.scores().byAttribute();
      Double learnt = scores.get(Attribute.LIKELY_TO_REJECT);
      return learnt == null ? scores.get(Attribute.TOXICITY) : learnt;
    }
    return null;
  }
}

package org.comity.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.comity.CommentClassifier;
import org.comity.SampleThreads;
import org.comity.calibration.Thresholds;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.model.BundleManifest.Head;
import org.comity.score.Assessment.Scored;
import org.comity.score.Explanation;
import org.comity.score.Priors;
import org.comity.score.SevereToxicity;
import org.junit.jupiter.api.Test;

/** A bundle at a site whose mix is not that of training. */
class BundlePriorsTest {

  private static final Priors SITE = Priors.parse("TOXICITY=0.02,INSULT=0.9");
  private static final Bundle LEARNT = SampleThreads.bundle();
  private static final Bundle STATED = LEARNT.at(SITE);

  private static List<Comment> comments() {
    return SampleThreads.rows().subList(0, 300).stream().map(row -> row.comment()).toList();
  }

  private static Head head(Bundle bundle, Attribute attribute) {
    return bundle.manifest().attributes().stream()
        .filter(head -> head.attribute().equals(attribute.name()))
        .findFirst()
        .orElseThrow();
  }

  private static double logOdds(double probability) {
    return Math.log(probability / (1 - probability));
  }

  @Test
  void movesEveryScoreByTheSameLogOdds() {
    double toxicity = logOdds(0.02) - logOdds(head(LEARNT, Attribute.TOXICITY).curve().prior());
    double insult = logOdds(0.9) - logOdds(head(LEARNT, Attribute.INSULT).curve().prior());
    CommentClassifier before = new CommentClassifier(LEARNT);
    CommentClassifier after = new CommentClassifier(STATED);
    for (Comment comment : comments()) {
      if (before.assess(comment) instanceof Scored old
          && after.assess(comment) instanceof Scored stated) {
        assertThat(
                logOdds(stated.scores().of(Attribute.TOXICITY))
                    - logOdds(old.scores().of(Attribute.TOXICITY)))
            .isCloseTo(toxicity, within(1e-6));
        assertThat(
                logOdds(stated.scores().of(Attribute.INSULT))
                    - logOdds(old.scores().of(Attribute.INSULT)))
            .isCloseTo(insult, within(1e-6));
        assertThat(stated.scores().of(Attribute.INCIVILITY))
            .isEqualTo(old.scores().of(Attribute.INCIVILITY));
        assertThat(stated.scores().byAttribute().get(Attribute.SEVERE_TOXICITY))
            .isEqualTo(SevereToxicity.derive(stated.scores().byAttribute()));
      }
    }
  }

  @Test
  void marksTheSameWordsWhateverTheMix() {
    CommentClassifier before = new CommentClassifier(LEARNT);
    CommentClassifier after = new CommentClassifier(STATED);
    int marked = 0;
    for (Comment comment : comments()) {
      if (before.assess(comment) instanceof Scored old
          && after.assess(comment) instanceof Scored stated) {
        assertThat(stated.spans()).isEqualTo(old.spans());
        marked += old.spans().size();
      }
    }
    assertThat(marked).isPositive();
  }

  @Test
  void explainsTheScoreThatItGives() {
    CommentClassifier after = new CommentClassifier(STATED);
    Comment comment = Comment.of("1", "What a pathetic liar, you are an idiot");
    Scored scored = (Scored) after.assess(comment);
    List<Explanation> before = new CommentClassifier(LEARNT).explain(comment);
    List<Explanation> explained = after.explain(comment);
    for (int i = 0; i < explained.size(); i++) {
      assertThat(explained.get(i).score())
          .isEqualTo(scored.scores().of(explained.get(i).attribute()));
      assertThat(explained.get(i).rawScore()).isEqualTo(before.get(i).rawScore());
    }
  }

  @Test
  void holdsTheSameCommentsAtAnotherScore() {
    double before = hold(head(LEARNT, Attribute.TOXICITY));
    double after = hold(head(STATED, Attribute.TOXICITY));
    assertThat(after).isNotEqualTo(before);
    CommentClassifier learnt = new CommentClassifier(LEARNT);
    CommentClassifier restated = new CommentClassifier(STATED);
    int held = 0;
    for (Comment comment : comments()) {
      if (learnt.assess(comment) instanceof Scored old
          && restated.assess(comment) instanceof Scored stated) {
        boolean is = stated.scores().of(Attribute.TOXICITY) >= after;
        assertThat(is).isEqualTo(old.scores().of(Attribute.TOXICITY) >= before);
        held += is ? 1 : 0;
      }
    }
    assertThat(held).isBetween(1, 299);
  }

  private static double hold(Head head) {
    return requireNonNull(head.recommended()).hold().score();
  }

  @Test
  void statesItsThresholdsForTheSite() {
    Thresholds stated = requireNonNull(head(STATED, Attribute.TOXICITY).recommended());
    assertThat(stated.prior()).isEqualTo(0.02);
    assertThat(head(STATED, Attribute.INCIVILITY)).isEqualTo(head(LEARNT, Attribute.INCIVILITY));
    assertThat(STATED.priors()).isEqualTo(SITE);
    assertThat(LEARNT.priors()).isEqualTo(Priors.NONE);
  }

  @Test
  void startsFromTrainingWhenItIsStatedAnew() {
    assertThat(STATED.at(Priors.NONE).manifest()).isEqualTo(LEARNT.manifest());
    assertThat(STATED.at(SITE).manifest()).isEqualTo(STATED.manifest());
  }

  @Test
  void namesAnAttributeThatNoModelScores() {
    assertThatThrownBy(() -> LEARNT.at(Priors.parse("SEVERE_TOXICITY=0.01")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("sample-1 has no model for SEVERE_TOXICITY: it has models for ")
        .hasMessageContaining("TOXICITY, ");
  }
}

package org.comity.training.suite.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.comity.CommentClassifier;
import org.comity.calibration.Thresholds;
import org.comity.comment.Article;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.model.BundleManifest.Head;
import org.comity.score.Assessment;
import org.comity.training.evaluation.report.FigureTable.Share;
import org.jspecify.annotations.Nullable;

/** Judges texts as a site would. Safe for use by several threads. */
final class SuiteScorer {

  private final Function<Comment, Assessment> assess;
  private final Map<Attribute, Double> holdFrom;

  /** With the score from which each attribute has a comment held. */
  SuiteScorer(Function<Comment, Assessment> assess, Map<Attribute, Double> holdFrom) {
    this.assess = assess;
    this.holdFrom = Map.copyOf(holdFrom);
  }

  /** With the thresholds that the bundle recommends. */
  static SuiteScorer of(CommentClassifier classifier) {
    Map<Attribute, Double> holdFrom = new HashMap<>();
    for (Head head : classifier.bundle().manifest().attributes()) {
      Thresholds recommended = head.recommended();
      if (recommended != null) {
        holdFrom.put(new Attribute(head.attribute()), recommended.hold().score());
      }
    }
    return new SuiteScorer(classifier::assess, holdFrom);
  }

  Judgement judge(Comment comment) {
    return new Judgement(assess.apply(comment), holdFrom);
  }

  Judgement judge(String text) {
    return judge(Comment.of("suite", text));
  }

  /** Judges texts side by side; in their order. */
  List<Judgement> judge(List<String> texts) {
    return texts.parallelStream().map(this::judge).toList();
  }

  /** A text as an answer in a thread. */
  Judgement judge(String text, @Nullable String parent, @Nullable String headline) {
    Article article = headline == null ? null : new Article(null, headline, null, null);
    return judge(new Comment("suite", text, null, null, null, null, null, parent, article));
  }

  /** Whether anything can be held for an attribute. */
  boolean holdsFor(Attribute attribute) {
    return holdFrom.containsKey(attribute);
  }

  /** The share that is held for whatever attribute; of nothing where there is no threshold. */
  Share held(List<Judgement> judgements) {
    return holdFrom.isEmpty()
        ? Share.NOTHING
        : share(judgements.stream().filter(Judgement::held).count(), judgements);
  }

  /** The share that is held if one attribute alone counts; of nothing without its threshold. */
  Share heldFor(Attribute attribute, List<Judgement> judgements) {
    return holdsFor(attribute)
        ? share(judgements.stream().filter(each -> each.heldFor(attribute)).count(), judgements)
        : Share.NOTHING;
  }

  static int notScored(List<Judgement> judgements) {
    return (int) judgements.stream().filter(each -> !each.scored()).count();
  }

  private static Share share(long part, List<Judgement> judgements) {
    return new Share((int) part, judgements.size());
  }
}

package org.comity.benchmarks;

import java.util.List;
import org.comity.CommentClassifier;
import org.comity.comment.Comment;
import org.comity.features.Reading;
import org.comity.model.Appraisal;
import org.comity.model.Bundle;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Scores;
import org.comity.text.language.LanguageIdentifier;

/** A comment's way through a bundle, in three lengths. */
final class Scorer {

  private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

  private final Bundle bundle;
  private final CommentClassifier classifier;

  Scorer(Bundle bundle) {
    this.bundle = bundle;
    this.classifier = new CommentClassifier(bundle);
  }

  /** As far as the words and their language. */
  String text(Comment comment) {
    return language(Reading.of(comment.text()), comment);
  }

  /** As far as calibrated scores of all attributes: {@link #assess} without marking words. */
  Scores scores(Comment comment) {
    Reading reading = Reading.of(comment.text());
    String language = language(reading, comment);
    Appraisal appraisal = bundle.appraise(reading);
    if (!bundle.reads(language) || !appraisal.knowsSomething() || !reading.saysSomething()) {
      throw new IllegalStateException(comment.id() + " cannot be scored");
    }
    return bundle.score(appraisal);
  }

  /** The whole way: scores and marked words. */
  Assessment assess(Comment comment) {
    return classifier.assess(comment);
  }

  /**
   * Makes sure that what is measured is scoring: a refusal is quick and would flatter.
   *
   * @param comments to be measured
   * @return those that are scored
   * @throws IllegalStateException if the bundle refuses more than one in ten
   */
  List<Comment> scored(List<Comment> comments) {
    List<Comment> scored =
        comments.stream()
            .filter(comment -> !(classifier.assess(comment) instanceof NotScored))
            .toList();
    if (scored.size() < comments.size() * 0.9) {
      throw new IllegalStateException(
          bundle.id() + " refuses " + (comments.size() - scored.size()) + " of " + comments.size());
    }
    return scored;
  }

  private String language(Reading reading, Comment comment) {
    return LANGUAGES.identify(reading.text(), reading.tokens(), comment.lang());
  }
}

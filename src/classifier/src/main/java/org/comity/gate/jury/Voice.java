package org.comity.gate.jury;

import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.model.Bundle;
import org.comity.score.Assessment.Scored;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle says on whether a comment will be rejected: LIKELY_TO_REJECT if it has a model for
 * it, else TOXICITY. Thread-safe.
 */
public final class Voice {

  private final CommentClassifier classifier;
  private final Attribute attribute;

  /**
   * A bundle's voice.
   *
   * @param bundle ready to score
   */
  public Voice(Bundle bundle) {
    this(bundle, attribute(bundle));
  }

  /**
   * One of a bundle's voices.
   *
   * @param bundle ready to score
   * @param attribute that it is asked for
   */
  public Voice(Bundle bundle, Attribute attribute) {
    classifier = new CommentClassifier(bundle);
    this.attribute = attribute;
  }

  /**
   * What a bundle is judged by.
   *
   * @param bundle any
   * @return LIKELY_TO_REJECT or TOXICITY
   */
  public static Attribute attribute(Bundle bundle) {
    return bundle.attributes().contains(Attribute.LIKELY_TO_REJECT)
        ? Attribute.LIKELY_TO_REJECT
        : Attribute.TOXICITY;
  }

  /**
   * Scores a comment.
   *
   * @param comment any
   * @return in [0,1]; null where it cannot be scored
   */
  public @Nullable Double of(Comment comment) {
    return classifier.score(comment) instanceof Scored scored
        ? scored.scores().byAttribute().get(attribute)
        : null;
  }
}

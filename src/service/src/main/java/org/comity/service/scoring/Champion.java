package org.comity.service.scoring;

import org.comity.CommentClassifier;
import org.comity.model.Bundle;
import org.comity.policy.Policy;

/**
 * A bundle that scores communities. Who answers a request takes it once, so that scores, the
 * bundle's name and what it recommends are of one and the same. Safe for use by many threads.
 *
 * @param classifier to ask
 * @param recommended the policy that comes with its bundle: holds from the scores that it
 *     recommends
 */
public record Champion(CommentClassifier classifier, Policy recommended) {

  /**
   * Makes a bundle ready to score.
   *
   * @param bundle with scores for the site's shares of positives
   * @return the champion
   */
  public static Champion of(Bundle bundle) {
    return new Champion(
        new CommentClassifier(bundle), Policy.recommended(bundle.manifest().recommended()));
  }

  /**
   * What it scores with.
   *
   * @return the bundle
   */
  public Bundle bundle() {
    return classifier.bundle();
  }

  /**
   * Names the bundle in decisions and answers.
   *
   * @return name and version, joined by a hyphen
   */
  public String id() {
    return bundle().id();
  }
}

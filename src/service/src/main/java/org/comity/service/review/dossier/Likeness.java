package org.comity.service.review.dossier;

import org.comity.comment.Attribute;

/**
 * What people decided of the comments with the nearest scores, one by one: "of 100 such comments,
 * 83 were rejected".
 *
 * @param attribute whose scores are meant
 * @param score of the comment itself, in [0,1]
 * @param judged how many comments were decided on, at least {@value JudgedScores#FEWEST}
 * @param rejected how many of them were rejected
 */
public record Likeness(Attribute attribute, double score, int judged, int rejected) {

  /**
   * The share that was rejected.
   *
   * @return in [0,1]
   */
  public double share() {
    return (double) rejected / judged;
  }
}

package org.comity.service.queue.chart;

import java.util.Map;
import org.comity.comment.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * A comment in a band that can be decided on together with others, without its text.
 *
 * @param commentId names it in the database
 * @param communityId whose it is
 * @param score of the band's attribute, in [0,1]
 * @param revision of its text
 * @param decisionId names the last decision; 0 if there is none
 * @param language what it was read as; null if that is not known
 * @param care what speaks against deciding on it unread
 */
public record BandComment(
    long commentId,
    long communityId,
    double score,
    int revision,
    long decisionId,
    @Nullable String language,
    Care care) {

  /**
   * What speaks against deciding on a comment unread.
   *
   * @param appealed whether its author objects to a decision
   * @param reports of readers
   * @param handed whether somebody left it to a colleague or to a lead
   * @param high scores of other attributes that are as high as was asked for
   */
  public record Care(boolean appealed, int reports, boolean handed, Map<Attribute, Double> high) {

    /** Copies the map. */
    public Care {
      high = Map.copyOf(high);
    }
  }

  BandComment with(Map<Attribute, Double> high) {
    Care all = new Care(care.appealed(), care.reports(), care.handed(), high);
    return new BandComment(commentId, communityId, score, revision, decisionId, language, all);
  }
}

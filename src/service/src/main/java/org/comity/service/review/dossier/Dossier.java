package org.comity.service.review.dossier;

import java.util.List;
import java.util.Map;
import org.comity.service.appeal.Appeal;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.Decision;
import org.comity.service.label.Label;
import org.comity.service.report.Report;
import org.comity.text.quotation.QuotedStretch;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a comment. It holds personal data of many people.
 *
 * @param comment as it is now
 * @param past what happened to it
 * @param scored the last decision on this revision that the model had a say in: its assessment,
 *     with the marked words, and the policy's reasons; null if there is none
 * @param likeness what people decided of comments with such a score; null where too few were judged
 * @param surroundings where it stands
 * @param quoted the words that it quotes from its article or its parent, in order
 * @param author what is known of who wrote it; null if nothing is
 */
public record Dossier(
    StoredComment comment,
    Past past,
    @Nullable Decision scored,
    @Nullable Likeness likeness,
    Surroundings surroundings,
    List<QuotedStretch> quoted,
    @Nullable AuthorHistory author) {

  /**
   * What happened to a comment.
   *
   * @param decisions all, the first one first; at least one for a comment that came to be decided
   *     on
   * @param names what people are called, by how decisions, appeals and labels name them; those
   *     without an account are missing
   * @param appeals all, the first one first
   * @param labels what people said of it, in the order in which they did
   * @param reports of readers, the last one first, at most {@value Dossiers#MOST_REPORTS}
   */
  public record Past(
      List<Decision> decisions,
      Map<String, String> names,
      List<Appeal> appeals,
      List<Label> labels,
      List<Report> reports) {

    /**
     * What stands.
     *
     * @return the last decision; null if there is none
     */
    public @Nullable Decision last() {
      return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
    }
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "Dossier[" + comment + "]";
  }
}

package org.comity.gate.jury;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledComment;
import org.jspecify.annotations.Nullable;

/**
 * A comment with what moderators said of it.
 *
 * @param labelled the comment with its labels
 * @param side what it is for
 * @param moderator a pseudonym of who decided, where one person did and the service tells
 * @param section of the site, where the service tells
 * @param at when it was decided, or else written; null where nobody tells
 * @param audit whether it was drawn by chance and not for its scores
 * @param bulk whether it was decided together with others
 */
public record SiteRow(
    LabelledComment labelled,
    Side side,
    @Nullable String moderator,
    @Nullable String section,
    @Nullable Instant at,
    boolean audit,
    boolean bulk) {

  /** The most recent first; what is not dated is as old as can be. */
  public static final Comparator<SiteRow> NEWEST_FIRST =
      Comparator.comparing(SiteRow::known).thenComparing(SiteRow::id).reversed();

  /** From this share of people on, a comment was rejected. */
  private static final double REJECTED_FROM = 0.5;

  /**
   * Names the row.
   *
   * @return the comment's id
   */
  public String id() {
    return labelled.comment().id();
  }

  /**
   * Whether anybody decided on it; others only say something of attributes.
   *
   * @return false where it does not say whether the comment was rejected
   */
  public boolean isDecided() {
    return labelled.labels().containsKey(Attribute.LIKELY_TO_REJECT);
  }

  /**
   * What was decided; only where {@link #isDecided()}.
   *
   * @return whether the comment was rejected
   */
  public boolean isRejected() {
    return Objects.requireNonNull(labelled.labels().get(Attribute.LIKELY_TO_REJECT), "decided")
        >= REJECTED_FROM;
  }

  private Instant known() {
    return at == null ? Instant.EPOCH : at;
  }

  /** The id alone: the text is personal data and must not reach a log by accident. */
  @Override
  public String toString() {
    return "SiteRow[" + id() + "]";
  }
}

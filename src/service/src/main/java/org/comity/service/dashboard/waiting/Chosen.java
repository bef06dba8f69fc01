package org.comity.service.dashboard.waiting;

import java.util.List;
import java.util.Map;
import org.comity.service.community.Community;
import org.comity.service.dashboard.comment.ScoreLine;
import org.comity.service.dashboard.text.ShownText;
import org.comity.service.queue.chart.BandComments.Aside;
import org.comity.service.review.reason.RejectionReason;
import org.jspecify.annotations.Nullable;

/**
 * What is in the band.
 *
 * @param wanted what is looked at; with a band
 * @param total how many comments are in the band
 * @param aside how many of them are left out, and why
 * @param lines those that can be decided on, at most as many as can be at once
 * @param examples some from all over the band
 * @param rejecting where, and for what, they can be rejected
 * @param mayDecide whether whoever looks decides
 */
public record Chosen(
    Wanted wanted,
    long total,
    Map<Aside, Long> aside,
    List<Line> lines,
    List<Example> examples,
    Rejecting rejecting,
    boolean mayDecide) {

  /** Copies the lists. */
  public Chosen {
    aside = Map.copyOf(aside);
    lines = List.copyOf(lines);
    examples = List.copyOf(examples);
  }

  /**
   * A comment of the list.
   *
   * @param commentId names it in the database
   * @param pick the comment as it is on screen, for the form
   * @param percent its score of the band's attribute, from 0 to 100
   * @param excerpt its first words; empty where they are severe
   * @param hiddenFor the attribute for which they are; empty where they are not
   * @param isSelected whether it is selected until somebody changes that
   * @param notes what speaks against deciding on it unread
   */
  public record Line(
      long commentId,
      String pick,
      int percent,
      String excerpt,
      String hiddenFor,
      boolean isSelected,
      Notes notes) {

    /** Without the text. */
    @Override
    public String toString() {
      return "Line[" + commentId + "]";
    }
  }

  /**
   * What speaks against deciding on a comment unread.
   *
   * @param appealed whether its author objects
   * @param reports of readers
   * @param handed whether somebody left it to others
   * @param high other attributes with high scores
   */
  public record Notes(boolean appealed, int reports, boolean handed, List<ScoreLine> high) {

    /** Copies the list. */
    public Notes {
      high = List.copyOf(high);
    }
  }

  /**
   * A comment to be read.
   *
   * @param commentId names it in the database
   * @param percent its score of the band's attribute, from 0 to 100
   * @param language what it was read as; empty if that is not known
   * @param text its words
   * @param blurredFor why they are blurred; null if they are not
   */
  public record Example(
      long commentId,
      int percent,
      String language,
      ShownText text,
      @Nullable ScoreLine blurredFor) {

    /** Without the text. */
    @Override
    public String toString() {
      return "Example[" + commentId + "]";
    }
  }

  /**
   * For what can be rejected.
   *
   * @param community whose reasons they are; null if comments of several may be in the band
   * @param reasons of the community
   * @param inArabic whether they are read in Arabic
   */
  public record Rejecting(
      @Nullable Community community, List<RejectionReason> reasons, boolean inArabic) {

    /** Copies the list. */
    public Rejecting {
      reasons = List.copyOf(reasons);
    }

    /**
     * What a reason is called.
     *
     * @param reason one of them
     * @return in the reader's language where somebody has written it
     */
    public String title(RejectionReason reason) {
      String arabic = reason.titleAr();
      return inArabic && arabic != null ? arabic : reason.title();
    }
  }

  /**
   * How many comments are left out for a cause.
   *
   * @param why the cause's name
   * @return 0 if none are
   */
  public long asideFor(String why) {
    return aside.getOrDefault(Aside.valueOf(why), 0L);
  }

  /**
   * How many comments are in the band that could be decided on and are not in the list.
   *
   * @return 0 if all are in it
   */
  public long further() {
    long left = aside.values().stream().mapToLong(Long::longValue).sum();
    return Math.max(0, total - left - lines.size());
  }

  /**
   * How many are selected at first.
   *
   * @return at most as many as there are lines
   */
  public String selected() {
    return String.valueOf(lines.stream().filter(Line::isSelected).count());
  }

  /**
   * Whether it can be done what is wanted.
   *
   * @return false for a rejection if it is not clear for whose reasons
   */
  public boolean canAct() {
    return mayDecide && (wanted.isApproval() || rejecting.community() != null);
  }
}

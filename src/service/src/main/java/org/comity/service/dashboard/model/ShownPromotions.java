package org.comity.service.dashboard.model;

import java.util.List;
import org.comity.service.dashboard.lead.LeadBar;
import org.jspecify.annotations.Nullable;

/**
 * What scores a community, could score it, and did.
 *
 * @param bar above the page
 * @param champion what scores now
 * @param candidates what could
 * @param before what a rollback would go back to; null where there is nothing to take back
 * @param entries what was done, newest first
 * @param done what was done just now; null for nothing
 * @param problem why something was not done; null for nothing
 */
public record ShownPromotions(
    LeadBar bar,
    String champion,
    List<Candidate> candidates,
    @Nullable String before,
    List<Entry> entries,
    @Nullable String done,
    @Nullable String problem) {

  /** Copies the lists. */
  public ShownPromotions {
    candidates = List.copyOf(candidates);
    entries = List.copyOf(entries);
  }

  /** With why something was not done. */
  ShownPromotions with(@Nullable String sentence) {
    return new ShownPromotions(bar, champion, candidates, before, entries, done, sentence);
  }

  /**
   * A bundle that could score.
   *
   * @param id names it
   * @param champion whether it does
   * @param origin where it comes from
   * @param scores what it scores and reads
   */
  public record Candidate(String id, boolean champion, String origin, String scores) {}

  /**
   * What was done.
   *
   * @param what in words
   * @param by who and when
   * @param reason what was written; null for nothing
   */
  public record Entry(String what, String by, @Nullable String reason) {}

  /**
   * A question before something is done.
   *
   * @param bar above the page
   * @param bundle what would score
   * @param back whether that takes a promotion back
   * @param changes what would change and what would not
   */
  public record Question(LeadBar bar, String bundle, boolean back, List<String> changes) {

    /** Copies the list. */
    public Question {
      changes = List.copyOf(changes);
    }
  }
}

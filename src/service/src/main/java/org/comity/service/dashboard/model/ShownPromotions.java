package org.comity.service.dashboard.model;

import java.util.List;
import org.comity.service.dashboard.carrying.ShownCarrying;
import org.comity.service.dashboard.lead.LeadBar;
import org.comity.service.dashboard.proof.ShownProof;
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
   * @param proof names what the gate found before; null where it was not asked
   * @param policy what became of the policy; null where it stayed
   */
  public record Entry(
      String what,
      String by,
      @Nullable String reason,
      @Nullable Long proof,
      @Nullable String policy) {}

  /**
   * A question before something is done.
   *
   * @param bar above the page
   * @param bundle what would score
   * @param back whether that takes a promotion back
   * @param changes what would change and what would not
   * @param proof what the gate found; null where it is not asked, or while it runs
   * @param running whether it runs
   * @param carrying what would become of the policy's thresholds; null where that is not asked
   * @param problem what is wrong with what was typed; null for nothing
   * @param typed what was typed
   */
  public record Question(
      LeadBar bar,
      String bundle,
      boolean back,
      List<String> changes,
      @Nullable ShownProof proof,
      boolean running,
      @Nullable ShownCarrying carrying,
      @Nullable String problem,
      String typed) {

    /** Without what the gate found. */
    Question(LeadBar bar, String bundle, boolean back, List<String> changes) {
      this(bar, bundle, back, changes, null, false, null, null, "");
    }

    /** Whether it can be promoted against what the gate found only. */
    public boolean isRefused() {
      return proof != null && !proof.passed();
    }

    /** While the gate runs. */
    Question whileRunning() {
      return new Question(bar, bundle, back, changes, null, true, carrying, problem, typed);
    }

    /** With what it found. */
    Question with(ShownProof found) {
      return new Question(bar, bundle, back, changes, found, false, carrying, problem, typed);
    }

    /** With what is wrong. */
    Question with(String sentence, String reason) {
      return new Question(bar, bundle, back, changes, proof, running, carrying, sentence, reason);
    }

    /** With what would become of thresholds. */
    Question with(ShownCarrying planned) {
      return new Question(bar, bundle, back, changes, proof, running, planned, problem, typed);
    }

    /** Copies the list. */
    public Question {
      changes = List.copyOf(changes);
    }
  }
}

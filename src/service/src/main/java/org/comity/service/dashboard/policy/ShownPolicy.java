package org.comity.service.dashboard.policy;

import java.util.List;
import org.comity.service.dashboard.lead.LeadBar;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a policy shows.
 *
 * @param bar of which community
 * @param versions the newest first, the recommended one last
 * @param draft what is in the editor
 * @param done what was done a moment ago; null for nothing
 */
public record ShownPolicy(LeadBar bar, List<Version> versions, Draft draft, @Nullable String done) {

  /** Copies the list. */
  public ShownPolicy {
    versions = List.copyOf(versions);
  }

  /**
   * One version.
   *
   * @param number 0 for the recommended one
   * @param title what it is called
   * @param origin who made it and when
   * @param activated when it was activated last; null if it never was
   * @param isActive whether it holds now
   */
  public record Version(
      int number, String title, String origin, @Nullable String activated, boolean isActive) {}

  /**
   * A fault.
   *
   * @param line from 1
   * @param column from 1
   * @param place both, in the viewer's language
   * @param sentence what is wrong and what to do, in the viewer's language
   */
  public record Marked(int line, int column, String place, String sentence) {}

  /**
   * What is in the editor.
   *
   * @param yaml the text
   * @param origin where it is from; null after it was sent
   * @param faults what is wrong in it
   * @param problem why it was not kept, if that is not in the faults
   * @param trial what it would have changed; null if it was not tried
   */
  public record Draft(
      String yaml,
      @Nullable String origin,
      List<Marked> faults,
      @Nullable String problem,
      @Nullable Tried trial) {

    /** Copies the list. */
    public Draft {
      faults = List.copyOf(faults);
    }

    static Draft of(String yaml, @Nullable String origin) {
      return new Draft(yaml, origin, List.of(), null, null);
    }

    static Draft faulty(String yaml, List<Marked> faults) {
      return new Draft(yaml, null, faults, null, null);
    }

    static Draft refused(String yaml, String problem) {
      return new Draft(yaml, null, List.of(), problem, null);
    }

    Draft with(Tried tried) {
      return new Draft(yaml, origin, faults, problem, tried);
    }
  }
}

package org.comity.service.dashboard.shadow;

import java.util.List;
import org.comity.service.dashboard.drawing.Drawing;
import org.comity.service.dashboard.lead.LeadBar;
import org.jspecify.annotations.Nullable;

/**
 * What runs in the shadow of a community, and what could.
 *
 * @param bar above the page
 * @param champion what scores the community
 * @param running what runs; null for nothing
 * @param candidates what could run instead
 * @param said what was done, or what is in the way; null for nothing
 * @param problem whether something is in the way
 */
public record ShownShadow(
    LeadBar bar,
    String champion,
    @Nullable Running running,
    List<Candidate> candidates,
    @Nullable String said,
    boolean problem) {

  /** Copies the list. */
  public ShownShadow {
    candidates = List.copyOf(candidates);
  }

  /** With what was done, or what is in the way. */
  ShownShadow with(String sentence, boolean isInTheWay) {
    return new ShownShadow(bar, champion, running, candidates, sentence, isInTheWay);
  }

  /**
   * What runs.
   *
   * @param bundle names it
   * @param since who started it, and when
   * @param policy by which policy it judges
   * @param notices what should be known of it; none if all is as it should be
   * @param figures what came of it, in sentences
   * @param table what both said; without rows while nothing was judged
   * @param drawing of the scores of both; null while there are none
   * @param lines the comments on which they disagree most
   */
  public record Running(
      String bundle,
      String since,
      String policy,
      List<String> notices,
      List<String> figures,
      List<Row> table,
      @Nullable Drawing drawing,
      List<Line> lines) {

    /** Copies the lists. */
    public Running {
      notices = List.copyOf(notices);
      figures = List.copyOf(figures);
      table = List.copyOf(table);
      lines = List.copyOf(lines);
    }
  }

  /**
   * A row of the table.
   *
   * @param champion what it said
   * @param counts how many by what the shadow said
   */
  public record Row(String champion, List<String> counts) {

    /** Copies the list. */
    public Row {
      counts = List.copyOf(counts);
    }
  }

  /**
   * A comment on which they disagree.
   *
   * @param commentId names it in the database
   * @param excerpt its first words; empty where they are severe
   * @param hiddenFor the attribute for which they are; empty where they are not
   * @param champion what was decided, with the score
   * @param challenger what the shadow would have decided, with the score
   * @param person what a person has decided; null for nobody yet
   */
  public record Line(
      long commentId,
      String excerpt,
      String hiddenFor,
      String champion,
      String challenger,
      @Nullable String person) {

    /** Without the text. */
    @Override
    public String toString() {
      return "Line[" + commentId + "]";
    }
  }

  /**
   * A bundle that could run.
   *
   * @param id names it
   * @param origin where it comes from
   */
  public record Candidate(String id, String origin) {}
}

package org.comity.service.dashboard.waiting;

import java.util.List;
import org.comity.comment.Attribute;
import org.comity.policy.Verdict.Kind;
import org.comity.service.community.Community;
import org.comity.service.dashboard.words.AttributeLook;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows but the band.
 *
 * @param wanted what is looked at
 * @param choices what else could be
 * @param drawing the dots
 * @param counts of comments
 * @param past what has just been done; null for nothing
 */
public record Chart(
    Wanted wanted, Choices choices, DotChart drawing, Counts counts, @Nullable Past past) {

  /**
   * What can be chosen.
   *
   * @param communities that there are
   * @param attributes that the model scores
   * @param languages of what waits
   */
  public record Choices(
      List<Community> communities, List<Attribute> attributes, List<String> languages) {

    /** Copies the lists. */
    public Choices {
      communities = List.copyOf(communities);
      attributes = List.copyOf(attributes);
      languages = List.copyOf(languages);
    }
  }

  /**
   * How much waits.
   *
   * @param all comments, whatever is looked at
   * @param drawn those in the drawing
   * @param unscored those that are looked for and have no score of the attribute
   */
  public record Counts(long all, long drawn, long unscored) {}

  /**
   * What was done at once, and what became of it.
   *
   * @param id names it
   * @param verdict on each comment
   * @param decided how many comments were decided on
   * @param undone how many of these decisions were taken back
   * @param meanwhile how many others had decided on
   * @param aside how many others had before them
   */
  public record Past(String id, Kind verdict, int decided, int undone, int meanwhile, int aside) {

    /**
     * Whether it can be taken back.
     *
     * @return false if it was
     */
    public boolean canUndo() {
      return decided > 0 && undone == 0;
    }

    /**
     * How many decisions stand on although it was taken back.
     *
     * @return 0 if it was not
     */
    public int stayed() {
      return undone == 0 ? 0 : decided - undone;
    }
  }

  /**
   * How the attribute looks.
   *
   * @return as in {@code marks.css}
   */
  public String look() {
    return AttributeLook.of(wanted.attribute());
  }
}

package org.comity.service.dashboard.team;

import java.util.List;
import org.comity.service.dashboard.drawing.Drawing;
import org.comity.service.dashboard.lead.LeadBar;
import org.comity.service.quality.team.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the team shows, in words.
 *
 * @param bar of which community
 * @param period for how long
 * @param zone where days begin and end
 * @param figures the most important ones
 * @param drawings how they changed from day to day; none for a single day
 * @param errors how often the policy is wrong
 * @param agreement how far moderators agree
 * @param rejections what people rejected for
 * @param pace how fast all together decide; null if not known
 * @param own how fast the viewer decides; null if they decided nothing
 * @param shares how much is looked at again
 * @param drift how what is written has changed
 * @param withModel how far model and moderators agree
 */
public record TeamShown(
    LeadBar bar,
    Period period,
    String zone,
    List<Figure> figures,
    List<Drawing> drawings,
    Estimates errors,
    Estimates agreement,
    List<Row> rejections,
    @Nullable String pace,
    @Nullable String own,
    Shares shares,
    Drift drift,
    WithModel withModel) {

  /** Copies the lists. */
  public TeamShown {
    figures = List.copyOf(figures);
    drawings = List.copyOf(drawings);
    rejections = List.copyOf(rejections);
  }

  /**
   * For how long one can look.
   *
   * @return from short to long
   */
  public List<Period> periods() {
    return List.of(Period.values());
  }

  /**
   * A figure.
   *
   * @param value as it is read
   * @param name what it is of
   * @param meaning what it is made of; null if that is plain
   */
  public record Figure(String value, String name, @Nullable String meaning) {}

  /**
   * What was estimated from what was drawn.
   *
   * @param basis how much was drawn and judged
   * @param rows the estimates
   * @param pairs who judged together; none where that does not matter
   */
  public record Estimates(String basis, List<Row> rows, List<Pair> pairs) {

    /** Copies the lists. */
    public Estimates {
      rows = List.copyOf(rows);
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * A name and what is said of it.
   *
   * @param name what it is
   * @param value as it is read
   */
  public record Row(String name, String value) {}

  /**
   * Two moderators.
   *
   * @param one the first
   * @param other the second
   * @param judged how many comments both have judged
   * @param agreed on how many they agree
   */
  public record Pair(String one, String other, String judged, String agreed) {}

  /**
   * How what is written has changed.
   *
   * @param drawings none where too little was written
   * @param crossed what reaches a bound
   * @param noticeFrom the lower bound
   * @param alertFrom the higher bound
   */
  public record Drift(
      List<Drawing> drawings, List<Crossed> crossed, String noticeFrom, String alertFrom) {

    /** Copies the lists. */
    public Drift {
      drawings = List.copyOf(drawings);
      crossed = List.copyOf(crossed);
    }
  }

  /**
   * How far model and moderators agree.
   *
   * @param drawing over time; null if nothing was decided
   * @param figures in words, of all of that time
   * @param promotions what came to score meanwhile, as the drawing marks it
   */
  public record WithModel(
      @Nullable Drawing drawing, List<String> figures, List<String> promotions) {

    /** Copies the lists. */
    public WithModel {
      figures = List.copyOf(figures);
      promotions = List.copyOf(promotions);
    }
  }

  /**
   * Something that reaches a bound.
   *
   * @param isAlert whether it is the higher one
   * @param sentence what, where and by how much
   */
  public record Crossed(boolean isAlert, String sentence) {}

  /**
   * How much is looked at again.
   *
   * @param audit of automatic decisions, in per cent
   * @param secondLook of moderators' decisions, in per cent
   * @param learning how many comments a day people are asked about to learn from them
   */
  public record Shares(String audit, String secondLook, int learning) {}
}

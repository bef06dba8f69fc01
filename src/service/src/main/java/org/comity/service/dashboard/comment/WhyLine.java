package org.comity.service.dashboard.comment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.comment.Attribute;
import org.comity.policy.Reason;

/**
 * Why a policy did what it did, as far as it can be said in the reader's language: what bands find
 * can, what a community's own rules find is said in its own words.
 *
 * @param kind what was found
 * @param rule the rule's name; empty where the bands decided
 * @param attribute the attribute's name; empty where none counted
 * @param percent its score as a count in a hundred; 0 where there is none
 * @param from the score from which it is so, as a count in a hundred; 0 where there is none
 * @param sentence what was found, as the log has it
 */
public record WhyLine(
    Kind kind, String rule, String attribute, int percent, int from, String sentence) {

  /** As {@code org.comity.policy.Policy} writes what a band finds. */
  private static final Pattern BAND =
      Pattern.compile("\\S+ is [0-9.]+: (held|rejected) from ([0-9.]+)\\.");

  /** As {@code org.comity.policy.Rule} says it. */
  private static final String FOR_ALL = "The rule is for all comments.";

  /** Stands for a rule where an edit is held for a person. */
  private static final String EARLIER_DECISION = "earlier decision";

  /** What was found. */
  public enum Kind {
    /** A score from which comments are held. */
    HELD,
    /** A score from which comments are rejected. */
    REJECTED,
    /** An attribute that has a band, and no score. */
    NO_SCORE,
    /** No score that is high enough. */
    BELOW,
    /** That a person decided on an earlier revision. */
    EARLIER,
    /** That the rule is for all comments. */
    ALL,
    /** What the sentence says. */
    OWN
  }

  static WhyLine of(Reason reason) {
    Attribute attribute = reason.attribute();
    if (reason.rule().equals(EARLIER_DECISION)) {
      return new WhyLine(Kind.EARLIER, "", "", 0, 0, reason.sentence());
    }
    if (!reason.rule().equals(Reason.BANDS)) {
      Kind kind = reason.sentence().equals(FOR_ALL) ? Kind.ALL : Kind.OWN;
      return new WhyLine(kind, reason.rule(), "", 0, 0, reason.sentence());
    }
    if (attribute == null) {
      return new WhyLine(Kind.BELOW, "", "", 0, 0, reason.sentence());
    }
    Double score = reason.score();
    if (score == null) {
      return new WhyLine(Kind.NO_SCORE, "", attribute.name(), 0, 0, reason.sentence());
    }
    Matcher band = BAND.matcher(reason.sentence());
    return band.matches()
        ? new WhyLine(
            Kind.valueOf(band.group(1).toUpperCase(Locale.ROOT)),
            "",
            attribute.name(),
            percent(score),
            percent(Double.parseDouble(band.group(2))),
            reason.sentence())
        : new WhyLine(Kind.OWN, "", "", 0, 0, reason.sentence());
  }

  private static int percent(double score) {
    return (int) Math.round(score * 100);
  }
}

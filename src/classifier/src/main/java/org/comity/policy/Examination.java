package org.comity.policy;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.comity.policy.words.Links;
import org.comity.policy.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one comment while rules ask for them; what must be counted is counted once, and only
 * if a rule asks. Not safe for use by several threads.
 */
public final class Examination {

  private final Facts facts;
  private final ZonedDateTime time;
  private @Nullable Words words;
  private int links = -1;
  private int length = -1;

  /**
   * Begins to look at a comment.
   *
   * @param facts the comment
   * @param zone whose time of day counts; null for the zone of the facts
   */
  public Examination(Facts facts, @Nullable ZoneId zone) {
    this.facts = facts;
    this.time = zone == null ? facts.time() : facts.time().withZoneSameInstant(zone);
  }

  /**
   * What is known.
   *
   * @return the facts
   */
  public Facts facts() {
    return facts;
  }

  /**
   * When the comment was written, as the community's clocks show it.
   *
   * @return the time in the policy's zone
   */
  public ZonedDateTime time() {
    return time;
  }

  /**
   * Its words, normalised as the classifier does.
   *
   * @return the words in their order
   */
  public Words words() {
    if (words == null) {
      words = Words.of(facts.text());
    }
    return words;
  }

  /**
   * How many links it holds.
   *
   * @return at least 0
   */
  public int links() {
    if (links < 0) {
      links = Links.count(facts.text());
    }
    return links;
  }

  /**
   * How long it is.
   *
   * @return in characters (code points)
   */
  public int length() {
    if (length < 0) {
      length = facts.text().codePointCount(0, facts.text().length());
    }
    return length;
  }
}

package org.comity.policy;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.policy.reading.PolicyReader;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Cause;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Scores;

/** Facts of comments that were never written. */
public final class Comments {

  /** A Thursday afternoon in Beirut, at +03:00. */
  public static final ZonedDateTime AFTERNOON =
      ZonedDateTime.of(2026, 5, 14, 15, 30, 0, 0, ZoneId.of("Asia/Beirut"));

  private Comments() {}

  /** A policy of what stands under its name. */
  public static Policy policy(String rest) {
    return PolicyReader.read("name: test\n" + rest, Attribute.KNOWN);
  }

  /** A policy of one rule that rejects, with a condition. */
  public static Policy when(String condition) {
    return policy("rules:\n  - name: it\n    when: " + condition + "\n    then: reject\n");
  }

  /** English, scored, with pairs of an attribute and its score. */
  public static Facts scored(String text, Object... scores) {
    TreeMap<Attribute, Double> all = new TreeMap<>();
    for (int i = 0; i < scores.length; i += 2) {
      all.put(new Attribute((String) scores[i]), (Double) scores[i + 1]);
    }
    return Facts.of(new Scored(new Scores(all), List.of(), "en"), text, AFTERNOON);
  }

  public static Facts notScored(Cause cause) {
    Assessment none = new NotScored(cause, cause == Cause.LANGUAGE_NOT_SUPPORTED ? "de" : null);
    return Facts.of(none, "x", AFTERNOON);
  }

  /** The facts at another time. */
  public static Facts at(Facts facts, ZonedDateTime time) {
    return new Facts(
        facts.assessment(),
        facts.text(),
        facts.language(),
        facts.author(),
        facts.staff(),
        facts.reply(),
        facts.edited(),
        facts.reported(),
        time);
  }
}

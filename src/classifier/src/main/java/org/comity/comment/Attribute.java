package org.comity.comment;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A property of a comment that people label and models score, by the name that the Perspective API
 * uses for it where it has one. The set is open: a site may train a model for an attribute of its
 * own.
 *
 * @param name upper-case letters, digits and underscores, beginning with a letter
 */
public record Attribute(String name) implements Comparable<Attribute> {

  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  /** Rude, disrespectful or unreasonable: likely to make people leave a discussion. */
  public static final Attribute TOXICITY = new Attribute("TOXICITY");

  /** Very hateful or aggressive. No rows label it here: it is derived from other attributes. */
  public static final Attribute SEVERE_TOXICITY = new Attribute("SEVERE_TOXICITY");

  /** Inflammatory or negative towards a person. */
  public static final Attribute INSULT = new Attribute("INSULT");

  /** Hostile towards people because of a group they belong to. */
  public static final Attribute IDENTITY_ATTACK = new Attribute("IDENTITY_ATTACK");

  /** An intention or wish to inflict pain, injury or violence. */
  public static final Attribute THREAT = new Attribute("THREAT");

  /** Swear words, curses, obscene language. */
  public static final Attribute PROFANITY = new Attribute("PROFANITY");

  /** Name-calling, contempt, aspersion, accusation of lying, vulgarity. */
  public static final Attribute INCIVILITY = new Attribute("INCIVILITY");

  /** A site's own moderators would reject it. */
  public static final Attribute LIKELY_TO_REJECT = new Attribute("LIKELY_TO_REJECT");

  /** The attributes with a meaning stated here, in the order in which they are shown. */
  public static final List<Attribute> KNOWN =
      List.of(
          TOXICITY,
          SEVERE_TOXICITY,
          INSULT,
          IDENTITY_ATTACK,
          THREAT,
          PROFANITY,
          INCIVILITY,
          LIKELY_TO_REJECT);

  /** Every score is put into an order by these, so they are not searched for in the list. */
  private static final Map<String, Integer> RANKS =
      KNOWN.stream().collect(Collectors.toMap(Attribute::name, KNOWN::indexOf));

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name has another form
   */
  public Attribute {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "an attribute's name is made of A-Z, 0-9 and _, such as TOXICITY");
    }
  }

  /** Known attributes first, in the order of {@link #KNOWN}; others after them by name. */
  @Override
  public int compareTo(Attribute other) {
    if (this == other) {
      return 0;
    }
    int byRank = Integer.compare(rank(), other.rank());
    return byRank != 0 ? byRank : name.compareTo(other.name);
  }

  private int rank() {
    Integer rank = RANKS.get(name);
    return rank == null ? KNOWN.size() : rank;
  }

  @Override
  public String toString() {
    return name;
  }
}

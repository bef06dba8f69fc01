package org.comity.policy;

import java.util.Map;
import org.comity.comment.Attribute;

/** What a comment is held or rejected for: the rejection codes that the platform Coral knows. */
public enum ReasonCode {
  /** Vulgar or obscene. */
  OFFENSIVE,
  /** Against a person: insults, threats, contempt. */
  ABUSIVE,
  /** Sent to many places, or by a machine. */
  SPAM,
  /** Holds a word that the site does not allow. */
  BANNED_WORD,
  /** Sells something. */
  AD,
  /** Against the law. */
  ILLEGAL_CONTENT,
  /** Against a person, again and again or to intimidate. */
  HARASSMENT_BULLYING,
  /** States what is false. */
  MISINFORMATION,
  /** Against people because of a group they belong to. */
  HATE_SPEECH,
  /** Has nothing to do with the subject. */
  IRRELEVANT_CONTENT,
  /** None of the others, or not known. */
  OTHER;

  private static final Map<Attribute, ReasonCode> BY_ATTRIBUTE =
      Map.of(
          Attribute.TOXICITY, ABUSIVE,
          Attribute.SEVERE_TOXICITY, ABUSIVE,
          Attribute.INSULT, HARASSMENT_BULLYING,
          Attribute.IDENTITY_ATTACK, HATE_SPEECH,
          Attribute.THREAT, ABUSIVE,
          Attribute.PROFANITY, OFFENSIVE,
          Attribute.INCIVILITY, ABUSIVE);

  /**
   * The code of what an attribute is about.
   *
   * @param attribute any
   * @return {@link #OTHER} for attributes of a site's own
   */
  public static ReasonCode of(Attribute attribute) {
    return BY_ATTRIBUTE.getOrDefault(attribute, OTHER);
  }
}

package org.comity.service.page;

import java.util.Locale;
import java.util.Map;
import org.comity.comment.Attribute;

/**
 * An attribute in plain words.
 *
 * @param name as in the API
 * @param style names its look; the same for all attributes that are not known here
 * @param title what a person calls it
 * @param finding ends the sentence "of 100 such comments about n would be …"
 * @param meaning what it is
 */
public record AttributeWords(
    String name, String style, String title, String finding, String meaning) {

  private static final Map<Attribute, AttributeWords> KNOWN =
      Map.of(
          Attribute.TOXICITY,
          words(
              Attribute.TOXICITY,
              "Toxic",
              "found toxic",
              "Rude, disrespectful or unreasonable: likely to make people leave."),
          Attribute.SEVERE_TOXICITY,
          words(
              Attribute.SEVERE_TOXICITY,
              "Severely toxic",
              "found severely toxic",
              "Very hateful or aggressive."),
          Attribute.INSULT,
          words(
              Attribute.INSULT,
              "Insulting",
              "found insulting",
              "Inflammatory or negative towards a person."),
          Attribute.IDENTITY_ATTACK,
          words(
              Attribute.IDENTITY_ATTACK,
              "Attack on a group",
              "found to attack a group",
              "Hostile towards people because of a group they belong to."),
          Attribute.THREAT,
          words(
              Attribute.THREAT,
              "Threatening",
              "found threatening",
              "Intends or wishes pain, injury or violence."),
          Attribute.PROFANITY,
          words(
              Attribute.PROFANITY,
              "Profane",
              "found profane",
              "Swear words, curses, obscene language."),
          Attribute.INCIVILITY,
          words(
              Attribute.INCIVILITY,
              "Uncivil",
              "found uncivil",
              "Name-calling, contempt, accusations of lying, vulgarity."),
          Attribute.LIKELY_TO_REJECT,
          words(
              Attribute.LIKELY_TO_REJECT,
              "Likely to be rejected",
              "rejected by this site's moderators",
              "This site's own moderators would reject it."));

  /**
   * The words for an attribute.
   *
   * @param attribute known or not
   * @return its words; made from its name if it is not known
   */
  static AttributeWords of(Attribute attribute) {
    AttributeWords known = KNOWN.get(attribute);
    if (known != null) {
      return known;
    }
    String plain = attribute.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    return new AttributeWords(
        attribute.name(), "other", plain, "labelled “" + plain + "”", "An attribute of this site.");
  }

  private static AttributeWords words(
      Attribute attribute, String title, String finding, String meaning) {
    String style = attribute.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new AttributeWords(attribute.name(), style, title, finding, meaning);
  }
}

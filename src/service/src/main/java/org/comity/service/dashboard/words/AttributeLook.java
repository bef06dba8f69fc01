package org.comity.service.dashboard.words;

import java.util.Locale;
import java.util.Set;
import org.comity.comment.Attribute;

/** How an attribute looks: a line style and a hue, in {@code marks.css}. */
public final class AttributeLook {

  private static final Set<Attribute> WITH_A_LOOK =
      Set.of(
          Attribute.TOXICITY,
          Attribute.SEVERE_TOXICITY,
          Attribute.INSULT,
          Attribute.IDENTITY_ATTACK,
          Attribute.THREAT,
          Attribute.PROFANITY,
          Attribute.INCIVILITY,
          Attribute.LIKELY_TO_REJECT);

  private AttributeLook() {}

  /**
   * The look's name.
   *
   * @param attribute any
   * @return what stands after {@code look-} and {@code fill-} in the style sheet; the same for all
   *     attributes of a site's own
   */
  public static String of(Attribute attribute) {
    return WITH_A_LOOK.contains(attribute)
        ? attribute.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : "other";
  }
}

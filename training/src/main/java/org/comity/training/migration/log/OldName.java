package org.comity.training.migration.log;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.comment.Attribute;

/**
 * The name of an attribute as Perspective's clients wrote it: with a version behind a {@code @}, or
 * with {@code _EXPERIMENTAL} at its end, or another name for the same. The service's door
 * understands the same names.
 *
 * @param name such as {@code TOXICITY@6} or {@code INSULT_EXPERIMENTAL}
 */
public record OldName(String name) {

  /** The one to compare first, of several that mean the same: plain, then the latest version. */
  public static final Comparator<OldName> PREFERRED_FIRST =
      Comparator.comparing(OldName::isOther)
          .thenComparing(OldName::isTwin)
          .thenComparing(OldName::isVersioned)
          .thenComparing(Comparator.comparingInt(OldName::version).reversed())
          .thenComparing(OldName::name);

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,63}(@[A-Za-z0-9.]{1,16})?");
  private static final String TWIN = "_EXPERIMENTAL";

  /**
   * What is scored here under another name: TOXICITY_FAST was a smaller model of the same
   * attribute, OBSCENE was defined by swear words and vulgar language.
   */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("TOXICITY_FAST", "TOXICITY", "OBSCENE", "PROFANITY");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it is no name of an attribute; the message does not quote
   *     it
   */
  public OldName {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "an attribute's name is made of A-Z, 0-9 and _, such as TOXICITY or TOXICITY@6");
    }
  }

  /**
   * Whether a text has the form of a name.
   *
   * @param text any text
   * @return true for capital letters, digits and underscores with or without a version
   */
  public static boolean isName(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * The attribute of ours that is meant.
   *
   * @param scored what the bundle scores
   * @return nothing if it scores none of that name
   */
  public Optional<Attribute> meantBy(Collection<Attribute> scored) {
    return named(plain(), scored)
        .or(() -> isTwin() ? named(withoutTwin(), scored) : Optional.empty())
        .or(() -> named(OTHER_NAMES.getOrDefault(plain(), ""), scored));
  }

  private static Optional<Attribute> named(String name, Collection<Attribute> scored) {
    return scored.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
  }

  private String plain() {
    int version = name.indexOf('@');
    return version < 0 ? name : name.substring(0, version);
  }

  private String withoutTwin() {
    return plain().substring(0, plain().length() - TWIN.length());
  }

  private boolean isOther() {
    return OTHER_NAMES.containsKey(plain());
  }

  private boolean isTwin() {
    return plain().endsWith(TWIN) && plain().length() > TWIN.length();
  }

  private boolean isVersioned() {
    return name.indexOf('@') >= 0;
  }

  private int version() {
    String digits = name.substring(name.indexOf('@') + 1);
    return isVersioned() && digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
  }
}

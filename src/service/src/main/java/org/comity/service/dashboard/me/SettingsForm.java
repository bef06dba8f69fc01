package org.comity.service.dashboard.me;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.service.account.preference.Blur;
import org.comity.service.account.preference.InterfaceLanguage;
import org.comity.service.account.preference.Preferences;
import org.comity.service.account.preference.Theme;

/**
 * Settings as they stand in the form, be they right or not.
 *
 * @param language a code; empty for what the browser asks for
 * @param theme the name of the colours
 * @param breakMinutes as it was typed
 * @param blurFrom as it was typed: a whole number of 100
 * @param choices for which attributes texts are blurred
 */
public record SettingsForm(
    String language, String theme, String breakMinutes, String blurFrom, List<Choice> choices) {

  private static final int HUNDRED = 100;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,3}");

  /** Copies the list. */
  public SettingsForm {
    choices = List.copyOf(choices);
  }

  /**
   * An attribute that can be ticked.
   *
   * @param attribute its name
   * @param isBlurred whether it is
   */
  public record Choice(String attribute, boolean isBlurred) {}

  static SettingsForm of(Preferences preferences, Collection<Attribute> scored) {
    InterfaceLanguage language = preferences.language();
    Blur blur = preferences.blur();
    // One that is off stays to be seen when another model does not score it.
    List<Choice> choices =
        Stream.concat(scored.stream(), blur.off().stream())
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(attribute -> new Choice(attribute.name(), !blur.off().contains(attribute)))
            .toList();
    return new SettingsForm(
        language == null ? "" : language.code(),
        preferences.theme().name(),
        String.valueOf(preferences.breakMinutes()),
        String.valueOf(Math.round(blur.from() * HUNDRED)),
        choices);
  }

  /** What was typed into this one. */
  SettingsForm with(MultivaluedMap<String, String> fields) {
    List<String> blurred = Objects.requireNonNullElse(fields.get("blur"), List.of());
    return new SettingsForm(
        field(fields, "language"),
        field(fields, "theme"),
        field(fields, "breakMinutes").strip(),
        field(fields, "blurFrom").strip(),
        choices.stream()
            .map(choice -> new Choice(choice.attribute(), blurred.contains(choice.attribute())))
            .toList());
  }

  private static String field(MultivaluedMap<String, String> fields, String name) {
    return Objects.requireNonNullElse(fields.getFirst(name), "");
  }

  /**
   * Whether the minutes before a break are a number.
   *
   * @return false if they must be corrected
   */
  public boolean hasBreaks() {
    return isNumber(breakMinutes, Preferences.MOST_BREAK_MINUTES);
  }

  /**
   * Whether the limit of blurred texts is a number.
   *
   * @return false if it must be corrected
   */
  public boolean hasBlur() {
    return isNumber(blurFrom, HUNDRED);
  }

  private static boolean isNumber(String typed, int most) {
    return DIGITS.matcher(typed).matches() && Integer.parseInt(typed) <= most;
  }

  /** The settings, where breaks and blur are numbers. */
  Optional<Preferences> read() {
    if (!hasBreaks() || !hasBlur()) {
      return Optional.empty();
    }
    Blur blur =
        new Blur(
            Integer.parseInt(blurFrom) / (double) HUNDRED,
            choices.stream()
                .filter(choice -> !choice.isBlurred())
                .map(choice -> new Attribute(choice.attribute()))
                .collect(Collectors.toSet()));
    return Optional.of(
        new Preferences(
            InterfaceLanguage.ofCode(language), readTheme(), Integer.parseInt(breakMinutes), blur));
  }

  private Theme readTheme() {
    return Stream.of(Theme.values())
        .filter(it -> it.name().equals(theme))
        .findFirst()
        .orElse(Theme.AUTO);
  }
}

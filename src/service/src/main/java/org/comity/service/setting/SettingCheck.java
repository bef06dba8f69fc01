package org.comity.service.setting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Finds settings that nobody knows and values that cannot work, before anything starts: a setting
 * with a typing error that is silently ignored is worse than a service that does not start.
 */
public final class SettingCheck {

  private static final String PROPERTIES = "comity.";
  private static final String VARIABLES = "COMITY_";

  /** Variables of the command line, which may share its environment with the service. */
  private static final Set<String> NOT_OURS = Set.of("COMITY_CORPORA", "COMITY_SHARED");

  private SettingCheck() {}

  /**
   * Looks for a fault.
   *
   * @param config all that is set, from whatever source
   * @param variables the names in the environment
   * @return one sentence that names the setting and says what to do, or nothing
   */
  public static Optional<String> firstFault(Config config, Set<String> variables) {
    Set<String> ours = new HashSet<>(variables);
    ours.removeAll(NOT_OURS);
    return unknown(ours, VARIABLES, Setting::variable)
        .or(() -> unknown(propertiesNotFrom(variables, config), PROPERTIES, Setting::property))
        .or(() -> wrongValue(config, variables))
        .or(() -> missingForOidc(config));
  }

  /**
   * The environment shows up among the properties under made-up names, and was looked at before.
   */
  private static Set<String> propertiesNotFrom(Set<String> variables, Config config) {
    Set<String> names = new HashSet<>();
    for (String name : config.getPropertyNames()) {
      if (!variables.contains(Setting.toVariable(name))) {
        names.add(name);
      }
    }
    return names;
  }

  private static Optional<String> unknown(
      Set<String> names, String prefix, Function<Setting, String> spelling) {
    Set<String> known =
        Arrays.stream(Setting.values())
            .map(spelling)
            .collect(Collectors.toCollection(TreeSet::new));
    return new TreeSet<>(names)
        .stream()
            .filter(name -> name.startsWith(prefix) && !known.contains(name))
            .findFirst()
            .map(name -> unknownSentence(name, known));
  }

  private static String unknownSentence(String name, Set<String> known) {
    String nearest =
        known.stream().min(Comparator.comparingInt(other -> distance(name, other))).orElseThrow();
    String hint =
        distance(name, nearest) <= Math.max(3, name.length() / 3)
            ? "did you mean " + nearest + "?"
            : "the settings are " + String.join(", ", known) + ".";
    return "Comity does not start: there is no setting " + name + "; " + hint;
  }

  private static Optional<String> wrongValue(Config config, Set<String> variables) {
    for (Setting setting : Setting.values()) {
      String value = config.getConfigValue(setting.property()).getValue();
      if (value != null && !value.isEmpty() && !setting.accepts(value)) {
        String name =
            variables.contains(setting.variable()) ? setting.variable() : setting.property();
        return Optional.of(
            "Comity does not start: " + name + " must be " + setting.expected() + ".");
      }
    }
    return Optional.empty();
  }

  /** An issuer needs a client and roles, and neither is of use without it. */
  private static Optional<String> missingForOidc(Config config) {
    List<Setting> needed = List.of(Setting.OIDC_ISSUER, Setting.OIDC_CLIENT_ID, Setting.OIDC_ROLES);
    Optional<Setting> set = needed.stream().filter(it -> isSet(config, it)).findFirst();
    return set.flatMap(
        there ->
            needed.stream()
                .filter(it -> !isSet(config, it))
                .findFirst()
                .map(
                    missing ->
                        "Comity does not start: "
                            + missing.variable()
                            + " must be set, too, since "
                            + there.variable()
                            + " is: it must be "
                            + missing.expected()
                            + "."));
  }

  private static boolean isSet(Config config, Setting setting) {
    String value = config.getConfigValue(setting.property()).getValue();
    return value != null && !value.isEmpty();
  }

  /** Levenshtein's edit distance, ignoring case. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] previous = new int[b.length() + 1];
    Arrays.setAll(previous, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(swap, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}

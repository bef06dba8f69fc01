package org.comity.service.key;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a key is good for. */
public enum Scope {
  /** To have comments scored. */
  SCORE,
  /** To hand in comments that are kept and decided on, to edit and delete them, and to appeal. */
  SUBMIT,
  /** To read comments and decisions, and to decide. */
  MODERATE,
  /** To give labels, and to read them. */
  LABEL,
  /** To read, add, test and activate policies. */
  POLICY,
  /**
   * To retrain: to read what people judged, hold the lease, fetch bundles and hand one in. Not to
   * promote it, which {@link #POLICY} is for.
   */
  RETRAIN,
  /** To make communities, keys and webhooks, to erase authors, to read the audit log. */
  ADMIN;

  /** What a platform needs that sends its comments and tells what its moderators said. */
  public static final Set<Scope> PLATFORM = Set.of(SCORE, SUBMIT, LABEL);

  /**
   * Reads a list of names.
   *
   * @param names with commas between them, in lower or upper case
   * @return the scopes
   * @throws IllegalArgumentException if a name is none
   */
  public static Set<Scope> parse(String names) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String name : names.split(",", -1)) {
      scopes.add(of(name.strip()));
    }
    return scopes;
  }

  private static Scope of(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the scopes are " + format(Set.of(values())), e);
    }
  }

  /**
   * Writes a list of names.
   *
   * @param scopes any
   * @return in lower case, with commas between them
   */
  public static String format(Set<Scope> scopes) {
    return Arrays.stream(values())
        .filter(scopes::contains)
        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }
}

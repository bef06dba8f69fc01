package org.comity.service.door.perspective;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the languages that a request names the bundle can read. */
final class RequestLanguages {

  private RequestLanguages() {}

  /**
   * The languages that are not supported.
   *
   * @param requested BCP 47 tags
   * @param supported the bundle's
   * @return those of the requested that no supported tag covers
   */
  static List<String> unsupported(List<String> requested, Set<String> supported) {
    Set<String> known =
        supported.stream().map(RequestLanguages::lowerCase).collect(Collectors.toSet());
    return requested.stream().filter(tag -> !covered(lowerCase(tag), known)).toList();
  }

  /** RFC 4647 lookup: subtags are dropped from the end until a known tag is left. */
  private static boolean covered(String tag, Set<String> known) {
    String range = tag;
    while (!known.contains(range)) {
      int cut = range.lastIndexOf('-');
      if (cut < 0) {
        return false;
      }
      range = range.substring(0, cut);
    }
    return true;
  }

  private static String lowerCase(String tag) {
    return tag.replace('_', '-').toLowerCase(Locale.ROOT);
  }
}

package org.comity.service.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.comity.service.sample.SampleThread;

/**
 * The sample threads of one language.
 *
 * @param lang the language (BCP 47)
 * @param title what the language calls itself
 * @param threads in their order
 */
public record LanguageThreads(String lang, String title, List<SampleThread> threads) {

  /** Copies the list. */
  public LanguageThreads {
    threads = List.copyOf(threads);
  }

  /** One group for each language: English first, since the page is in English. */
  static List<LanguageThreads> of(List<SampleThread> threads) {
    Map<String, List<SampleThread>> byLang = new TreeMap<>();
    for (SampleThread thread : threads) {
      byLang.computeIfAbsent(thread.lang(), lang -> new ArrayList<>()).add(thread);
    }
    List<LanguageThreads> groups = new ArrayList<>();
    byLang.forEach((lang, list) -> groups.add(new LanguageThreads(lang, ownName(lang), list)));
    groups.sort(Comparator.comparing(group -> !group.lang().equals("en")));
    return groups;
  }

  private static String ownName(String lang) {
    Locale locale = Locale.forLanguageTag(lang);
    return locale.getDisplayLanguage(locale);
  }
}

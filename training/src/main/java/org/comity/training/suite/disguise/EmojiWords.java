package org.comity.training.suite.disguise;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Pictures that people post instead of a word. */
final class EmojiWords {

  private static final String ARTICLE = "ال";

  private static final Map<String, String> PICTURES = pictures();

  private EmojiWords() {}

  /** The picture of a word, its plural or its form with an article; else the word. */
  static String picture(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    String singular = small.endsWith("s") ? small.substring(0, small.length() - 1) : small;
    String bare = small.startsWith(ARTICLE) ? small.substring(ARTICLE.length()) : small;
    return Stream.of(small, singular, bare)
        .filter(PICTURES::containsKey)
        .findFirst()
        .map(PICTURES::get)
        .orElse(word);
  }

  private static Map<String, String> pictures() {
    Map<String, String> pictures = new HashMap<>();
    for (String line :
        List.of(
            "🤡 clown fool joker مهرج اراجوز",
            "🐷 pig swine خنزير خنازير",
            "🐶 dog كلب كلاب",
            "🐴 donkey jackass حمار حمير",
            "🐒 monkey ape قرد قرود",
            "🐀 rat vermin جرذ جرذان فار",
            "🐍 snake viper حية افعى أفعى",
            "🐑 sheep خروف غنم خواريف",
            "🐄 cow cattle بقرة بقر",
            "🪳 cockroach صرصور صراصير",
            "💩 shit crap turd خرا خرى",
            "🗑 garbage trash rubbish زبالة زباله قمامة",
            "🔪 kill stab slaughter اقتل قتل اذبح ذبح",
            "🔫 shoot gun رصاص",
            "💣 bomb قنبلة",
            "🔥 burn احرق حرق",
            "💀 die dead death موت الموت",
            "😈 devil satan شيطان ابليس",
            "🤪 idiot moron crazy stupid غبي مجنون احمق أحمق",
            "🤮 disgusting vomit مقرف",
            "🍑 ass arse",
            "🐔 coward chicken جبان",
            "🤥 liar كذاب")) {
      String[] words = line.split(" ", -1);
      Stream.of(words).skip(1).forEach(word -> pictures.put(word, words[0]));
    }
    return Map.copyOf(pictures);
  }
}

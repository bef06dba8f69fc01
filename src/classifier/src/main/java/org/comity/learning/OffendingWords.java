package org.comity.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.comment.Attribute;
import org.comity.features.KnownWords;
import org.comity.features.Reading;
import org.comity.features.WordTypes;
import org.comity.model.Bundle;
import org.comity.model.BundleParts;
import org.comity.text.Groups;

/**
 * The words that are common enough to be nobody's own, and which of them offend by themselves: what
 * disguised words are compared with.
 */
final class OffendingWords {

  private static final int LEAST_TEXTS = 5;
  private static final int LEAST_LETTERS = 4;
  private static final int MOST_LETTERS = 24;
  private static final double OFFENDS = 0.5;
  private static final int MOST = 3000;

  private OffendingWords() {}

  private record Scored(String word, double score) {}

  static KnownWords of(BundleParts parts, TrainingRows rows) {
    Bundle bundle = new Bundle(parts);
    int[] texts = new int[rows.types().size()];
    rows.rows().stream()
        .filter(row -> !row.isCopy())
        .forEach(row -> IntStream.of(row.distinct()).forEach(word -> texts[word]++));
    IntStream.Builder known = IntStream.builder();
    rows.types()
        .forEach(
            (word, number) -> {
              if (texts[number] >= LEAST_TEXTS) {
                known.add(KnownWords.fingerprint(word));
              }
            });
    boolean judges = bundle.attributes().contains(Attribute.TOXICITY);
    return KnownWords.of(
        known.build(), judges ? offending(bundle, rows.types(), texts) : List.of());
  }

  private static List<String> offending(Bundle bundle, WordTypes types, int[] texts) {
    Groups groups = new Groups(0);
    List<Scored> offending = new ArrayList<>();
    types.forEach(
        (word, number) -> {
          if (texts[number] >= LEAST_TEXTS && isPlain(word) && !groups.names(word)) {
            double score = bundle.score(bundle.appraise(Reading.of(word))).of(Attribute.TOXICITY);
            if (score >= OFFENDS) {
              offending.add(new Scored(word, score));
            }
          }
        });
    return offending.stream()
        .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::word))
        .limit(MOST)
        .map(Scored::word)
        .toList();
  }

  private static boolean isPlain(String word) {
    return word.length() >= LEAST_LETTERS
        && word.length() <= MOST_LETTERS
        && word.chars().allMatch(Character::isLetter);
  }
}

package org.comity.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.comity.text.folding.TextNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * Names of groups of people that can stand for one another. What a corpus says of one group, good
 * or bad, is learnt as said of another as well, so that no name comes to mean offence because it
 * was attacked where the corpus was gathered (counterfactual data augmentation: Lu, Mardziel, Wu,
 * Amancharla and Datta 2018, "Gender bias in neural natural language processing"; Garg et al. 2019,
 * "Counterfactual fairness in text classification through robustness").
 */
public final class Groups {

  private static final String NAMES = "groups.txt";

  private final Map<String, List<String>> alike = new HashMap<>();
  private final SplittableRandom random;

  /**
   * Reads the names.
   *
   * @param seed of the choice of other groups
   */
  public Groups(long seed) {
    random = new SplittableRandom(seed);
    try (InputStream in = Objects.requireNonNull(Groups.class.getResourceAsStream(NAMES), NAMES);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(String line) {
    List<String> names = List.of(TextNormalizer.normalize(line).text().split(" "));
    names.forEach(name -> alike.put(name, names));
  }

  /**
   * Whether a word names a group.
   *
   * @param word normalised
   * @return false for any other word
   */
  public boolean names(String word) {
    return alike.containsKey(word);
  }

  /**
   * The same text about other groups: each group becomes one other, the same at every mention.
   *
   * @param words the text's words, normalised
   * @return the words with other groups; null where none is named
   */
  public @Nullable List<String> swapped(List<String> words) {
    Map<String, String> others = new HashMap<>();
    List<String> swapped = new ArrayList<>(words.size());
    for (String word : words) {
      List<String> names = alike.get(word);
      swapped.add(names == null ? word : others.computeIfAbsent(word, name -> other(name, names)));
    }
    return others.isEmpty() ? null : swapped;
  }

  private String other(String name, List<String> names) {
    int at = random.nextInt(names.size() - 1);
    return at < names.indexOf(name) ? names.get(at) : names.get(at + 1);
  }
}

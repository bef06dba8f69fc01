package org.comity.training.suite.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.comment.LabelledComment;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Count;
import org.comity.training.evaluation.report.FigureTable.Rate;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.evaluation.report.FigureTable.Share;
import org.comity.training.suite.Suite;

/**
 * How much of the suites stands in a corpus too: a suite tests little where a bundle has read it.
 * The corpus is read once, as a stream; memory holds the suites alone.
 */
final class CorpusOverlap {

  private static final int LONG = 5;
  private static final int SHORT = 4;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** The suites' sentences by kind. */
  private final Map<String, List<Sentence>> byKind = new TreeMap<>();

  private final Set<String> vocabulary = new HashSet<>();
  private final Set<String> wanted = new HashSet<>();

  /** A sentence in small letters, as a whole and in runs of words. */
  private record Sentence(String whole, List<String> longRuns, List<String> shortRuns) {

    static Sentence of(String text) {
      List<String> words = words(text);
      return new Sentence(inSmallLetters(text), runs(words, LONG), runs(words, SHORT));
    }
  }

  CorpusOverlap(Iterable<Suite> suites) {
    for (Suite suite : suites) {
      List<Sentence> sentences = byKind.computeIfAbsent(suite.kind(), kind -> new ArrayList<>());
      for (String text : suite.texts()) {
        Sentence sentence = Sentence.of(text);
        sentences.add(sentence);
        vocabulary.addAll(words(text));
        wanted.add(sentence.whole);
        wanted.addAll(sentence.longRuns);
        wanted.addAll(sentence.shortRuns);
      }
    }
  }

  /** A row for each kind of suite. */
  List<Row> rows(String corpus, Stream<LabelledComment> comments) {
    Set<String> found = new HashSet<>();
    comments.forEachOrdered(row -> find(row.comment().text(), found));
    List<Row> rows = new ArrayList<>();
    byKind.forEach((kind, sentences) -> rows.add(row(corpus + " " + kind, sentences, found)));
    rows.add(row(corpus + " all", byKind.values().stream().flatMap(List::stream).toList(), found));
    return rows;
  }

  static FigureTable table(List<Row> rows) {
    return new FigureTable(
        "overlap",
        "Overlap: sentences that a corpus has too",
        "5-gram: sentences of five words or more that share five words in a row with the corpus."
            + " 4-grams: the mean share of a sentence's four words in a row. Whole: in small"
            + " letters, but for white space around it.",
        "Corpus and suites",
        List.of("Sentences", "Share a 5-gram", "Mean share of 4-grams", "Whole"),
        rows);
  }

  private void find(String text, Set<String> found) {
    String whole = inSmallLetters(text);
    if (wanted.contains(whole)) {
      found.add(whole);
    }
    List<String> run = new ArrayList<>();
    for (String word : words(text)) {
      if (vocabulary.contains(word)) {
        run.add(word);
      } else {
        findRuns(run, found);
        run.clear();
      }
    }
    findRuns(run, found);
  }

  private void findRuns(List<String> words, Set<String> found) {
    Stream.of(runs(words, LONG), runs(words, SHORT))
        .flatMap(List::stream)
        .filter(wanted::contains)
        .forEach(found::add);
  }

  private static Row row(String name, List<Sentence> sentences, Set<String> found) {
    List<Sentence> longer =
        sentences.stream().filter(sentence -> !sentence.longRuns.isEmpty()).toList();
    long sharing =
        longer.stream()
            .filter(sentence -> sentence.longRuns.stream().anyMatch(found::contains))
            .count();
    double shared =
        sentences.stream()
            .filter(sentence -> !sentence.shortRuns.isEmpty())
            .mapToDouble(sentence -> share(sentence.shortRuns, found))
            .average()
            .orElse(0);
    long whole = sentences.stream().filter(sentence -> found.contains(sentence.whole)).count();
    return Row.of(
        name,
        new Count(sentences.size()),
        new Share((int) sharing, longer.size()),
        new Rate(shared),
        new Count((int) whole));
  }

  private static double share(List<String> runs, Set<String> found) {
    return (double) runs.stream().filter(found::contains).count() / runs.size();
  }

  private static String inSmallLetters(String text) {
    // A tab cannot stand between words, so that a sentence of four words is no run of them.
    return "\t" + text.toLowerCase(Locale.ROOT).strip();
  }

  private static List<String> words(String text) {
    return Stream.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<String> runs(List<String> words, int length) {
    List<String> runs = new ArrayList<>();
    for (int at = 0; at + length <= words.size(); at++) {
      runs.add(String.join(" ", words.subList(at, at + length)));
    }
    return runs;
  }
}

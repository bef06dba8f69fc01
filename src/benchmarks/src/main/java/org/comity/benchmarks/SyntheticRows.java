package org.comity.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.text.SentenceSplitter;

/**
 * Labelled comments that nobody wrote, to measure time with and nothing else: sentences of the
 * sample threads put together anew, three at a time, with the highest label of the comments that
 * they come from. Every fiftieth word is a new one, since in real corpora words grow with rows.
 */
final class SyntheticRows {

  private static final int SENTENCES = 3;
  private static final double NEW_WORDS = 0.02;

  private final Random random = new Random(20_000);
  private final Map<String, NewWords> newWords = new HashMap<>();
  private final Map<String, List<Sentence>> sentences = new HashMap<>();
  private final List<LabelledComment> sample = SampleRows.threads();

  private SyntheticRows() {
    SentenceSplitter splitter = new SentenceSplitter();
    for (LabelledComment row : sample) {
      String text = row.comment().text();
      for (SentenceSplitter.Sentence sentence : splitter.split(text)) {
        sentences
            .computeIfAbsent(language(row), tag -> new ArrayList<>())
            .add(new Sentence(text.substring(sentence.begin(), sentence.end()), row.labels()));
      }
    }
    sentences.forEach(
        (tag, known) ->
            newWords.put(tag, new NewWords(known.stream().map(Sentence::text).toList(), random)));
  }

  private record Sentence(String text, SortedMap<Attribute, Double> labels) {}

  /** Makes rows: a larger number begins with the rows of a smaller one. */
  static List<LabelledComment> make(int count) {
    SyntheticRows rows = new SyntheticRows();
    List<LabelledComment> made = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      made.add(rows.row("synthetic-" + i));
    }
    return made;
  }

  /** Languages come as often as in the sample. */
  private LabelledComment row(String id) {
    String language = language(sample.get(random.nextInt(sample.size())));
    List<Sentence> known = sentences.getOrDefault(language, List.of());
    StringBuilder text = new StringBuilder();
    TreeMap<Attribute, Double> labels = new TreeMap<>();
    for (int i = 0; i < SENTENCES; i++) {
      Sentence sentence = known.get(random.nextInt(known.size()));
      append(sentence.text(), language, text);
      sentence.labels().forEach((attribute, label) -> labels.merge(attribute, label, Math::max));
    }
    Comment comment = Comment.of(id, text.toString()).withLang(language);
    return new LabelledComment(comment, labels, List.of(), 1, "synthetic", null);
  }

  private void append(String sentence, String language, StringBuilder text) {
    NewWords unseen = Objects.requireNonNull(newWords.get(language));
    for (String word : sentence.split("\\s+", 0)) {
      boolean replaced = random.nextDouble() < NEW_WORDS;
      text.append(text.isEmpty() ? "" : " ").append(replaced ? unseen.next() : word);
    }
  }

  private static String language(LabelledComment row) {
    String tag = row.comment().lang();
    return tag == null ? "und" : tag;
  }
}

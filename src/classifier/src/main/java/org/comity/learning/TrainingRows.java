package org.comity.learning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledComment;
import org.comity.comment.LabelledSpan;
import org.comity.features.FeatureSpace;
import org.comity.features.FeatureWeighting;
import org.comity.features.KnownWords;
import org.comity.features.Reading;
import org.comity.features.WordFeatures;
import org.comity.features.WordTypes;
import org.comity.features.WordsVector;
import org.comity.features.disguise.DisguisedWords;
import org.comity.model.BundleManifest;
import org.comity.model.BundleParts;
import org.comity.text.Groups;
import org.comity.text.Token;
import org.comity.text.quotation.QuotedWords;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all corpora as the numbers of their words and labels: no text is kept, so that
 * millions of rows fit in memory. Filled in one pass over a stream. Only where an encoder is to
 * read them are texts kept, until it has: so it can say how far it is.
 */
final class TrainingRows {

  private static final int FOLDS = 10;
  private static final int NEVER_HELD_BACK = -1;

  /**
   * How much a row counts that was written to teach. Such rows bring what they were written for,
   * but their writers' taste too: on corpora left out of training, full weight costs more than it
   * brings.
   */
  private static final double WEIGHT_OF_WRITTEN = 0.5;

  /** One row, or a copy of one that speaks of other groups. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody; kept by the million
  record Row(
      String id,
      String source,
      @Nullable String lang,
      int length,
      SortedMap<Attribute, Double> labels,
      double weight,
      int fold,
      int[] words,
      int[] distinct,
      List<Mark> marks,
      boolean isCopy) {

    /** A tenth of the texts, whatever corpus they stand in, and all copies of a text together. */
    boolean heldBack() {
      return fold == 0;
    }

    /** What the row says of an attribute, where it says anything. */
    double label(Attribute attribute) {
      return labels.getOrDefault(attribute, 0.0);
    }
  }

  /** Words from the first to the last that some share of people marked. */
  record Mark(int first, int last, Attribute attribute, float share) {}

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Digest> sources = new LinkedHashMap<>();
  private final WordTypes types;
  private final FeatureWeighting.Counter counter;
  private final Groups groups;
  private final Set<String> written;
  private final DisguisedWords disguised;

  /** Most rows carry labels that others carry too: each set is kept once. */
  private final Map<SortedMap<Attribute, Double>, SortedMap<Attribute, Double>> labelSets =
      new HashMap<>();

  private @Nullable List<String> texts;

  private TrainingRows(TrainingSettings settings, boolean keepsTexts) {
    FeatureSpace space = settings.space();
    groups = new Groups(settings.seed());
    written = settings.written();
    BundleParts base = settings.base();
    disguised = new DisguisedWords(base == null ? KnownWords.none() : base.words());
    texts = keepsTexts ? new ArrayList<>() : null;
    types = new WordTypes(new WordFeatures(space));
    counter = new FeatureWeighting.Counter(space);
  }

  static TrainingRows read(
      Iterator<LabelledComment> corpus,
      TrainingSettings settings,
      boolean keepsTexts,
      TrainingProgress progress) {
    TrainingRows all = new TrainingRows(settings, keepsTexts);
    while (corpus.hasNext()) {
      LabelledComment labelled = corpus.next();
      all.read(labelled);
      progress.at("reading", all.rows.size(), -1);
    }
    return all;
  }

  /** Leaves out what the comment quotes; if nothing is left then, there is nothing to learn. */
  private void read(LabelledComment labelled) {
    Reading reading = Reading.of(labelled.comment().text());
    boolean[] quoted =
        QuotedWords.of(reading.text(), reading.tokens(), labelled.comment().quotable());
    int[] own = IntStream.range(0, quoted.length).filter(t -> !quoted[t]).toArray();
    if (own.length == quoted.length ? own.length > 0 : reading.saysSomethingBeside(quoted)) {
      add(labelled, reading, own);
    }
  }

  private void add(LabelledComment labelled, Reading reading, int[] own) {
    List<Token> tokens = reading.tokens();
    List<String> words = IntStream.of(own).mapToObj(t -> tokens.get(t).text()).toList();
    List<Mark> marks = marks(labelled, reading, own);
    int fold = written.contains(labelled.source()) ? NEVER_HELD_BACK : fold(tokens);
    Row row = row(labelled, words, fold, marks, false);
    sources.computeIfAbsent(labelled.source(), name -> new Digest()).add(labelled);
    add(row, reading, own, words);
    List<String> others = row.heldBack() ? null : groups.swapped(words);
    if (others != null) {
      add(row(labelled, others, row.fold(), marks, true), reading, own, others);
    }
  }

  private void add(Row row, Reading reading, int[] own, List<String> words) {
    rows.add(row);
    counter.add(types, row.distinct());
    if (texts != null) {
      texts.add(textOf(reading, own, words));
    }
  }

  /** The text as it was written, without what it quotes, and with the words of the row. */
  private static String textOf(Reading reading, int[] own, List<String> words) {
    String[] instead = new String[reading.tokens().size()];
    Arrays.fill(instead, "");
    for (int w = 0; w < own.length; w++) {
      String word = words.get(w);
      instead[own[w]] = word.equals(reading.tokens().get(own[w]).text()) ? null : word;
    }
    return reading.written(instead);
  }

  private Row row(
      LabelledComment labelled, List<String> text, int fold, List<Mark> marks, boolean isCopy) {
    int[] words = text.stream().map(this::meant).mapToInt(types::add).toArray();
    return new Row(
        labelled.comment().id(),
        labelled.source(),
        labelled.comment().lang(),
        labelled.comment().text().length(),
        labelSets.computeIfAbsent(labelled.labels(), labels -> labels),
        labelled.weight() * (written.contains(labelled.source()) ? WEIGHT_OF_WRITTEN : 1),
        fold,
        words,
        IntStream.of(words).distinct().toArray(),
        marks,
        isCopy);
  }

  /** A base looks through disguises when it scores: what is learnt beside it does the same. */
  private String meant(String word) {
    String plain = disguised.plain(word);
    return plain == null ? word : plain;
  }

  private static List<Mark> marks(LabelledComment labelled, Reading reading, int[] own) {
    return labelled.spans().stream().flatMap(span -> marks(span, reading, own).stream()).toList();
  }

  /** A marked range as those of the row's words that it touches. */
  private static List<Mark> marks(LabelledSpan span, Reading reading, int[] own) {
    int first = -1;
    int last = -1;
    for (int w = 0; w < own.length; w++) {
      Token token = reading.tokens().get(own[w]);
      int begin = reading.text().originalBegin(token.begin());
      int end = reading.text().originalEnd(token.end());
      if (span.begin() < end && span.end() > begin) {
        first = first < 0 ? w : first;
        last = w;
      }
    }
    return first < 0
        ? List.of()
        : List.of(new Mark(first, last, span.attribute(), (float) span.share()));
  }

  /** By the words alone, so that copies that differ in case or punctuation stay together. */
  private static int fold(List<Token> tokens) {
    String words =
        tokens.stream().filter(Token::isWord).map(Token::text).collect(Collectors.joining(" "));
    byte[] hash = sha256().digest(words.getBytes(StandardCharsets.UTF_8));
    return (hash[0] & 0xFF) % FOLDS;
  }

  List<Row> rows() {
    return rows;
  }

  /** The texts of all rows as they were written, once; none where they were not kept. */
  List<String> takeTexts() {
    List<String> taken = texts == null ? List.of() : texts;
    texts = null;
    return taken;
  }

  WordTypes types() {
    return types;
  }

  FeatureWeighting weighting(int minTexts) {
    return counter.weighting(minTexts);
  }

  WordsVector[] vectors(FeatureWeighting weighting) {
    return rows.stream()
        .map(row -> new WordsVector(types, weighting, row.distinct()))
        .toArray(WordsVector[]::new);
  }

  List<BundleManifest.Source> sources() {
    List<BundleManifest.Source> named = new ArrayList<>();
    sources.forEach(
        (name, digest) ->
            named.add(new BundleManifest.Source(name, null, null, digest.rows, digest.sha256())));
    return named;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Fingerprint of the rows that were used, in their order. */
  private static final class Digest {
    private final MessageDigest digest = TrainingRows.sha256();
    private long rows;

    void add(LabelledComment row) {
      rows++;
      StringBuilder line = new StringBuilder();
      line.append(row.comment().id()).append('\0').append(row.comment().text()).append('\0');
      // As bits, because the decimal form of a number depends on the Java version.
      row.labels()
          .forEach((name, label) -> line.append(name).append(Double.doubleToLongBits(label)));
      digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    String sha256() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}

package org.comity.learning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledComment;
import org.comity.features.FeatureSpace;
import org.comity.features.FeatureWeighting;
import org.comity.features.Featurizer;
import org.comity.features.HashedVector;
import org.comity.features.Reading;
import org.comity.model.BundleManifest;
import org.comity.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all corpora as features and labels: no text is kept. Filled in one pass over a
 * stream.
 */
final class TrainingRows {

  private static final int FOLDS = 10;

  /** One row; its distinct buckets become a vector once the weighting is known. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody; kept by the hundred thousand
  record Row(
      String id,
      String source,
      @Nullable String lang,
      int length,
      SortedMap<Attribute, Double> labels,
      double weight,
      int fold,
      int[][] distinct) {

    /** A tenth of the texts, whatever corpus they stand in, and all copies of a text together. */
    boolean heldBack() {
      return fold == 0;
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Digest> sources = new LinkedHashMap<>();
  private final FeatureWeighting.Counter counter;

  private TrainingRows(FeatureSpace space) {
    counter = new FeatureWeighting.Counter(space);
  }

  static TrainingRows read(
      Iterator<LabelledComment> corpus,
      FeatureSpace space,
      MarkedWords words,
      TrainingProgress progress) {
    TrainingRows all = new TrainingRows(space);
    Featurizer featurizer = new Featurizer(space);
    while (corpus.hasNext()) {
      LabelledComment labelled = corpus.next();
      Reading reading = featurizer.read(labelled.comment().text());
      if (!reading.tokens().isEmpty()) {
        all.add(labelled, reading);
        words.add(labelled, reading);
      }
      progress.at("reading", all.rows.size(), -1);
    }
    return all;
  }

  private void add(LabelledComment labelled, Reading reading) {
    int[][] distinct = reading.distinct();
    counter.add(distinct);
    sources.computeIfAbsent(labelled.source(), name -> new Digest()).add(labelled);
    rows.add(
        new Row(
            labelled.comment().id(),
            labelled.source(),
            labelled.comment().lang(),
            labelled.comment().text().length(),
            labelled.labels(),
            labelled.weight(),
            fold(reading.tokens()),
            distinct));
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

  FeatureWeighting weighting(int minTexts) {
    return counter.weighting(minTexts);
  }

  HashedVector[] vectors(FeatureWeighting weighting) {
    return rows.stream().map(row -> weighting.vector(row.distinct())).toArray(HashedVector[]::new);
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

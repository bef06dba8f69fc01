package org.comity.training.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledComment;

/**
 * Counts over a corpus that is read once. Holds a checksum a distinct text, to find duplicates, and
 * no text. Not thread-safe.
 */
public final class CorpusStatistics {

  /** From here on a label counts as positive. */
  public static final double POSITIVE = 0.5;

  private static final Pattern NOT_WORDS = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);

  private long rows;
  private long spans;
  private long duplicates;
  private final SortedMap<Attribute, double[]> labels = new TreeMap<>();
  private final SortedMap<String, Long> languages = new TreeMap<>();
  private final SortedMap<String, Long> sources = new TreeMap<>();
  private final SortedMap<Integer, Long> lengths = new TreeMap<>();
  private final Set<Long> texts = new HashSet<>();

  /**
   * What was counted.
   *
   * @param rows how many comments
   * @param attributes per attribute how it is labelled
   * @param languages comments per language hint; "unknown" for none
   * @param sources comments per source
   * @param spans how many spans
   * @param lengths lengths of texts in UTF-16 units at the quantiles named
   * @param duplicates comments whose words, but for case and punctuation, came before
   */
  public record Summary(
      long rows,
      SortedMap<String, Labels> attributes,
      SortedMap<String, Long> languages,
      SortedMap<String, Long> sources,
      long spans,
      Map<String, Integer> lengths,
      long duplicates) {}

  /**
   * How an attribute is labelled.
   *
   * @param count comments with a label
   * @param mean the labels' mean, in [0,1]
   * @param positives comments with a label of at least {@link #POSITIVE}
   */
  public record Labels(long count, double mean, long positives) {}

  /**
   * Counts a comment.
   *
   * @param row the comment
   */
  public void add(LabelledComment row) {
    String text = row.comment().text();
    String lang = row.comment().lang();
    rows++;
    spans += row.spans().size();
    sources.merge(row.source(), 1L, Long::sum);
    languages.merge(lang == null ? "unknown" : lang, 1L, Long::sum);
    lengths.merge(text.length(), 1L, Long::sum);
    duplicates += texts.add(fingerprint(text)) ? 0 : 1;
    row.labels().forEach(this::count);
  }

  private void count(Attribute attribute, double label) {
    double[] sums = labels.computeIfAbsent(attribute, key -> new double[3]);
    sums[0]++;
    sums[1] += label;
    sums[2] += label >= POSITIVE ? 1 : 0;
  }

  /**
   * What was counted so far.
   *
   * @return the counts
   */
  public Summary summary() {
    // In the order in which attributes are shown, which is not the alphabet's.
    SortedMap<String, Labels> attributes =
        new TreeMap<>((a, b) -> new Attribute(a).compareTo(new Attribute(b)));
    labels.forEach(
        (attribute, sums) ->
            attributes.put(
                attribute.name(), new Labels((long) sums[0], sums[1] / sums[0], (long) sums[2])));
    Map<String, Integer> quantiles = new LinkedHashMap<>();
    if (rows > 0) {
      for (int percent : new int[] {10, 50, 90, 99, 100}) {
        quantiles.put("p" + percent, length(percent));
      }
    }
    return new Summary(rows, attributes, languages, sources, spans, quantiles, duplicates);
  }

  private int length(int percent) {
    long wanted = Math.max(1, (rows * percent + 99) / 100);
    long seen = 0;
    for (Map.Entry<Integer, Long> each : lengths.entrySet()) {
      seen += each.getValue();
      if (seen >= wanted) {
        return each.getKey();
      }
    }
    return lengths.lastKey();
  }

  private static long fingerprint(String text) {
    String words = NOT_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

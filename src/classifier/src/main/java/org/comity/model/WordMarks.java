package org.comity.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.features.Reading;
import org.comity.score.Scores;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a comment are marked. A comment whose decisive score (TOXICITY, or the highest
 * where no model scores that) stays below the mark point has none, or below half of it where a word
 * speaks for itself. Above it, the word models say which; where a bundle has no word models, the
 * strongest words that carry half of what speaks for the score.
 */
final class WordMarks {

  private static final double USUAL_MARK_POINT = 0.5;
  private static final double SPEAKS_FOR_ITSELF = 0.3;
  private static final double HALF = 0.5;
  private static final double LEAST = 0.2;

  private final @Nullable WordScorer words;
  private final List<Attribute> modelled;
  private final double markPoint;

  WordMarks(@Nullable WordScorer words, List<BundleManifest.Head> heads) {
    this.words = words;
    this.modelled = heads.stream().map(head -> new Attribute(head.attribute())).toList();
    this.markPoint =
        heads.stream()
            .filter(head -> head.attribute().equals(Attribute.TOXICITY.name()))
            .map(BundleManifest.Head::recommended)
            .flatMap(Stream::ofNullable)
            .mapToDouble(BundleManifest.Thresholds::hold)
            .findFirst()
            .orElse(USUAL_MARK_POINT);
  }

  List<SpanMarker.Mark> of(
      Reading reading, Scores scores, BiFunction<Reading, Attribute, double[]> contributions) {
    Attribute decisive =
        modelled.contains(Attribute.TOXICITY)
            ? Attribute.TOXICITY
            : modelled.stream().max(Comparator.comparingDouble(scores::of)).orElseThrow();
    double score = scores.of(decisive);
    boolean offends = score >= markPoint;
    if (words == null) {
      return offends
          ? carriers(reading, decisive, contributions.apply(reading, decisive))
          : List.of();
    }
    double[][] shares = words.shares(reading);
    boolean speaks = Arrays.stream(shares).anyMatch(share -> share[0] >= SPEAKS_FOR_ITSELF);
    return offends || (speaks && score >= markPoint / 2)
        ? SpanMarker.mark(reading, shares, words.attributes())
        : List.of();
  }

  private static List<SpanMarker.Mark> carriers(
      Reading reading, Attribute attribute, double[] parts) {
    double most = IntStream.range(0, parts.length).mapToDouble(t -> parts[t]).max().orElse(0);
    double left = IntStream.range(0, parts.length).mapToDouble(t -> Math.max(0, parts[t])).sum();
    List<SpanMarker.Mark> marks = new ArrayList<>();
    int[] strongest =
        IntStream.range(0, parts.length)
            .filter(t -> reading.canOffend(t) && parts[t] >= LEAST * most)
            .boxed()
            .sorted(Comparator.comparingDouble(t -> -parts[t]))
            .mapToInt(Integer::intValue)
            .toArray();
    double goal = left * HALF;
    for (int t : strongest) {
      if (left > goal && parts[t] > 0) {
        marks.add(new SpanMarker.Mark(t, t, attribute));
        left -= parts[t];
      }
    }
    marks.sort(Comparator.comparingInt(SpanMarker.Mark::first));
    return marks;
  }
}

package org.comity.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.score.Scores;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a comment are marked. A comment whose decisive score (TOXICITY, or the highest
 * where no model scores that) stays below the mark point has none, or below half of it where a word
 * speaks for itself. Above it, the network says which; where it has not learnt to mark, the
 * strongest words that carry half of what speaks for the score.
 */
final class WordMarks {

  /** The mark point is the score that this share of toxic rows reach: not what has them held. */
  private static final double MARK_RECALL = 0.8;

  private static final double USUAL_MARK_POINT = 0.5;
  private static final double SPEAKS_FOR_ITSELF = 0.3;
  private static final double HALF = 0.5;
  private static final double LEAST = 0.2;

  private final BundleManifest.@Nullable Order order;
  private final List<Attribute> kinds;
  private final int[] columns;
  private final List<Attribute> modelled;
  private final double markPoint;

  WordMarks(BundleManifest manifest) {
    BundleManifest.Order learnt = manifest.order();
    this.order = learnt == null || !learnt.marks() ? null : learnt;
    this.kinds = order == null ? List.of() : kinds(order);
    this.columns =
        kinds.stream()
            .mapToInt(kind -> learnt == null ? -1 : learnt.attributes().indexOf(kind.name()))
            .toArray();
    this.modelled =
        manifest.attributes().stream().map(head -> new Attribute(head.attribute())).toList();
    this.markPoint =
        manifest.attributes().stream()
            .filter(head -> head.attribute().equals(Attribute.TOXICITY.name()))
            .map(BundleManifest.Head::operating)
            .flatMap(Stream::ofNullable)
            .map(operating -> operating.scoreKeeping(MARK_RECALL))
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElse(USUAL_MARK_POINT);
  }

  /** TOXICITY stands for marks of any kind and comes first. */
  private static List<Attribute> kinds(BundleManifest.Order order) {
    return order.attributes().stream()
        .map(Attribute::new)
        .sorted(Comparator.comparing((Attribute kind) -> !kind.equals(Attribute.TOXICITY)))
        .toList();
  }

  List<SpanMarker.Mark> of(
      Appraisal appraisal, Scores scores, Function<Attribute, double[]> contributions) {
    Attribute decisive =
        modelled.contains(Attribute.TOXICITY)
            ? Attribute.TOXICITY
            : modelled.stream().max(Comparator.comparingDouble(scores::of)).orElseThrow();
    double score = scores.of(decisive);
    boolean offends = score >= markPoint;
    QuoteGaps network = appraisal.order();
    if (order == null || network == null) {
      return offends ? carriers(appraisal, decisive, contributions.apply(decisive)) : List.of();
    }
    if (!offends && score < markPoint / 2) {
      return List.of();
    }
    double[] shares = shares(appraisal, network);
    boolean speaks = Arrays.stream(shares).anyMatch(share -> share >= SPEAKS_FOR_ITSELF);
    return offends || speaks
        ? SpanMarker.mark(appraisal.reading(), shares, (first, last) -> kind(network, first, last))
        : List.of();
  }

  /** For each token how many would mark it at all, in [0,1]; punctuation and quotes have 0. */
  private double[] shares(Appraisal appraisal, QuoteGaps network) {
    double[] shares = new double[appraisal.reading().tokens().size()];
    for (int t = 0; t < shares.length; t++) {
      shares[t] = appraisal.canOffend(t) ? network.share(t, columns[0]) : 0;
    }
    return shares;
  }

  /** The kind that is likeliest over a run of words; the common one where no kind is known. */
  private Attribute kind(QuoteGaps network, int first, int last) {
    int best = 0;
    double most = 0;
    for (int a = 1; a < columns.length; a++) {
      double sum = 0;
      for (int t = first; t <= last; t++) {
        sum += network.share(t, columns[a]);
      }
      if (sum > most) {
        most = sum;
        best = a;
      }
    }
    return kinds.get(best);
  }

  private static List<SpanMarker.Mark> carriers(
      Appraisal appraisal, Attribute attribute, double[] parts) {
    double most = IntStream.range(0, parts.length).mapToDouble(t -> parts[t]).max().orElse(0);
    double left = IntStream.range(0, parts.length).mapToDouble(t -> Math.max(0, parts[t])).sum();
    List<SpanMarker.Mark> marks = new ArrayList<>();
    int[] strongest =
        IntStream.range(0, parts.length)
            .filter(t -> appraisal.canOffend(t) && parts[t] >= LEAST * most)
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

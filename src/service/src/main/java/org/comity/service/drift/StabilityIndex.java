package org.comity.service.drift;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The population stability index: the sum over bins of {@code (q - p) ln(q / p)}, where {@code p}
 * is the share of the reference in the bin and {@code q} that of the last days (the symmetric
 * divergence of Kullback and Leibler 1951; under this name in Siddiqi, Credit Risk Scorecards,
 * 2006, where below 0.1 nothing changed and above 0.25 much did). Each count gets half a row more,
 * so that an empty bin is no infinity.
 */
final class StabilityIndex {

  private static final double HALF = 0.5;

  private StabilityIndex() {}

  /**
   * What two samples are like.
   *
   * @param index 0 where they are the same; without a bound
   * @param edges where bins end, inclusive and ascending; the last bin has no end
   * @param reference the share of the reference in each bin
   * @param recent the share of the last days in each bin
   */
  record Compared(double index, List<Double> edges, List<Double> reference, List<Double> recent) {

    /** Copies the lists. */
    Compared {
      edges = List.copyOf(edges);
      reference = List.copyOf(reference);
      recent = List.copyOf(recent);
    }
  }

  /**
   * Compares two samples in bins that hold as many rows of the reference each. A value that very
   * many rows of the reference have, such as 0, has a bin of its own.
   *
   * @param reference at least one value
   * @param recent at least one value
   * @param bins about so many, at least 2
   */
  static Compared of(double[] reference, double[] recent, int bins) {
    List<Double> edges = edges(reference, bins);
    List<Double> before = shares(reference, edges);
    List<Double> after = shares(recent, edges);
    double index = 0;
    for (int bin = 0; bin < before.size(); bin++) {
      double p = before.get(bin);
      double q = after.get(bin);
      index += (q - p) * StrictMath.log(q / p);
    }
    return new Compared(index, edges, before, after);
  }

  private static List<Double> edges(double[] reference, int bins) {
    double[] sorted = reference.clone();
    Arrays.sort(sorted);
    SortedSet<Double> edges = new TreeSet<>();
    for (int bin = 1; bin < bins; bin++) {
      double edge = sorted[(int) Math.max(0, (long) bin * sorted.length / bins - 1)];
      if (!edges.add(edge) && edge > 0) {
        edges.add(Math.nextDown(edge));
      }
    }
    return List.copyOf(edges);
  }

  /** A value on an edge belongs below it. */
  private static List<Double> shares(double[] values, List<Double> edges) {
    int[] counts = new int[edges.size() + 1];
    for (double value : values) {
      int place = Collections.binarySearch(edges, value);
      counts[place >= 0 ? place : -place - 1]++;
    }
    double all = values.length + HALF * counts.length;
    return Arrays.stream(counts).mapToObj(count -> (count + HALF) / all).toList();
  }
}

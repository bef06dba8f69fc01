package org.comity.service.dashboard.simulator;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.policy.ThresholdBand;
import org.comity.service.quality.simulation.Simulator;
import org.jspecify.annotations.Nullable;

/**
 * Bands as a form has them: for each attribute the score from which a person looks, and the one
 * from which a comment is rejected. No comment reaches {@value #NEVER}, so that there nothing
 * begins.
 *
 * @param lines one for each attribute
 * @param last on how many comments to look
 */
public record BandForm(List<Line> lines, int last) {

  /** On how many comments one can look. */
  public static final List<Integer> SIZES = List.of(1_000, 5_000, Simulator.MOST_COMMENTS);

  /** Where no score is. */
  static final double NEVER = 1;

  private static final String HOLD = "hold.";
  private static final String REJECT = "reject.";

  /** Copies the list. */
  public BandForm {
    lines = List.copyOf(lines);
  }

  /**
   * The band of one attribute.
   *
   * @param attribute its name
   * @param hold in [0,1]
   * @param reject in [0,1]
   */
  public record Line(String attribute, double hold, double reject) {

    private static Line of(Attribute attribute, @Nullable ThresholdBand band) {
      double hold = band == null ? NEVER : band.approveBelow();
      Double reject = band == null ? null : band.rejectFrom();
      return new Line(attribute.name(), hold, reject == null ? NEVER : reject);
    }

    private @Nullable ThresholdBand band() {
      return hold >= NEVER && reject >= NEVER
          ? null
          : new ThresholdBand(hold, reject >= NEVER ? null : reject);
    }
  }

  /**
   * Bands to begin with.
   *
   * @param attributes that can have a band
   * @param bands that are there
   * @return the form
   */
  static BandForm of(Collection<Attribute> attributes, Map<Attribute, ThresholdBand> bands) {
    return new BandForm(
        attributes.stream()
            .sorted(Comparator.naturalOrder())
            .map(attribute -> Line.of(attribute, bands.get(attribute)))
            .toList(),
        SIZES.get(0));
  }

  /**
   * What was sent, over what was there.
   *
   * @param fields of a query
   * @return a form of the same attributes
   * @throws IllegalArgumentException if something is not a score, or a band rejects before it holds
   */
  BandForm with(MultivaluedMap<String, String> fields) {
    List<Line> sent =
        lines.stream()
            .map(
                line ->
                    new Line(
                        line.attribute(),
                        score(fields.getFirst(HOLD + line.attribute()), line.hold()),
                        score(fields.getFirst(REJECT + line.attribute()), line.reject())))
            .toList();
    String size = fields.getFirst("last");
    int wanted = size == null ? last : Integer.parseInt(size);
    if (!SIZES.contains(wanted)) {
      throw new IllegalArgumentException("a simulation looks at " + SIZES + " comments");
    }
    BandForm form = new BandForm(sent, wanted);
    SortedMap<Attribute, ThresholdBand> unused = form.bands();
    return form;
  }

  /**
   * What was sent, for whichever attributes it names.
   *
   * @param fields of a query
   * @return a form of those attributes
   * @throws IllegalArgumentException if something is not a score, or a band rejects before it holds
   */
  public static BandForm sent(MultivaluedMap<String, String> fields) {
    List<Attribute> attributes =
        fields.keySet().stream()
            .filter(name -> name.startsWith(HOLD))
            .map(name -> new Attribute(name.substring(HOLD.length())))
            .toList();
    return of(attributes, Map.of()).with(fields);
  }

  private static double score(@Nullable String sent, double otherwise) {
    return sent == null || sent.isBlank() ? otherwise : Double.parseDouble(sent);
  }

  /**
   * On how many comments one can look.
   *
   * @return from few to many
   */
  public List<Integer> sizes() {
    return SIZES;
  }

  /**
   * The bands that count.
   *
   * @return by attribute
   * @throws IllegalArgumentException if a band rejects before it holds
   */
  public SortedMap<Attribute, ThresholdBand> bands() {
    SortedMap<Attribute, ThresholdBand> bands = new TreeMap<>();
    for (Line line : lines) {
      ThresholdBand band = line.band();
      if (band != null) {
        bands.put(new Attribute(line.attribute()), band);
      }
    }
    return bands;
  }
}

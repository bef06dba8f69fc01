package org.comity.service.dashboard.waiting;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.comment.Attribute;
import org.comity.policy.Verdict.Kind;
import org.comity.service.queue.Cause;
import org.comity.service.queue.chart.ChartFilter;
import org.comity.service.queue.list.QueueFilter;
import org.comity.service.queue.list.ScoreBand;
import org.comity.service.queue.view.QueryText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks at: which comments, over which scores, in which band, to do what.
 *
 * @param filter which comments
 * @param attribute over whose scores
 * @param band that is marked, by hundredths; null for none
 * @param chosenAct approving or rejecting; null where the band says it
 */
public record Wanted(
    ChartFilter filter, Attribute attribute, @Nullable ScoreBand band, @Nullable Kind chosenAct) {

  private static final double HUNDREDTHS = 100;
  private static final double HALF = 0.5;

  /** All that waits, over one attribute. */
  static Wanted all(Attribute attribute) {
    return new Wanted(ChartFilter.ALL, attribute, null, null);
  }

  /**
   * Reads.
   *
   * @param query of an address; null for none
   * @param usual the attribute where none is named
   * @return a wish
   * @throws IllegalArgumentException if a value is none
   */
  static Wanted of(@Nullable String query, Attribute usual) {
    if (query == null || query.isEmpty()) {
      return all(usual);
    }
    Map<String, String> fields =
        Arrays.stream(query.split("&"))
            .map(part -> part.split("=", 2))
            .filter(part -> part.length == 2 && !part[1].isEmpty())
            .collect(
                Collectors.toMap(
                    part -> part[0],
                    part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8),
                    (first, next) -> first));
    QueueFilter parsed = QueryText.parse(query).filter();
    String named = fields.get("attribute");
    Attribute attribute = named == null ? usual : new Attribute(named);
    String act = fields.get("act");
    return new Wanted(
        new ChartFilter(
            parsed.communities(),
            parsed.causes().stream().sorted().findFirst().orElse(null),
            parsed.language()),
        attribute,
        band(attribute, fields),
        act == null ? null : act(act));
  }

  private static Kind act(String name) {
    Kind act = Kind.valueOf(name);
    if (act == Kind.HOLD) {
      throw new IllegalArgumentException("what waits is held already");
    }
    return act;
  }

  private static @Nullable ScoreBand band(Attribute attribute, Map<String, String> fields) {
    String from = fields.get("from");
    String to = fields.get("to");
    if (from == null && to == null) {
      return null;
    }
    double one = from == null ? 0 : hundredths(from);
    double other = to == null ? 1 : hundredths(to);
    return new ScoreBand(attribute, Math.min(one, other), Math.max(one, other));
  }

  private static double hundredths(String number) {
    return Math.round(Double.parseDouble(number) * HUNDREDTHS) / HUNDREDTHS;
  }

  /**
   * What is to be done with the band: what was chosen, or else what its middle suggests.
   *
   * @return approve or reject
   */
  public Kind act() {
    if (chosenAct != null) {
      return chosenAct;
    }
    return band == null || (band.from() + band.to()) / 2 < HALF ? Kind.APPROVE : Kind.REJECT;
  }

  /**
   * Whether it is to be approved.
   *
   * @return false if it is to be rejected
   */
  public boolean isApproval() {
    return act() == Kind.APPROVE;
  }

  /**
   * The lower end of the band.
   *
   * @return such as 0.30; empty without a band
   */
  public String from() {
    return band == null ? "" : hundredths(band.from());
  }

  /**
   * The upper end of the band.
   *
   * @return such as 0.30; empty without a band
   */
  public String to() {
    return band == null ? "" : hundredths(band.to());
  }

  /** Two digits, as a field for numbers takes them in every language. */
  static String hundredths(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  /**
   * Whether a community is meant.
   *
   * @param id names it in the database
   * @return false if all are
   */
  public boolean hasCommunity(long id) {
    return filter.communities().contains(id);
  }

  /**
   * For what the comments wait.
   *
   * @return the cause's name; empty for any
   */
  public String causeName() {
    Cause cause = filter.cause();
    return cause == null ? "" : cause.name();
  }

  /**
   * The same with another band, as an address says it.
   *
   * @param from the lower end
   * @param to the upper end
   * @return a query, without a question mark
   */
  public String queryOf(String from, String to) {
    return query(new ScoreBand(attribute, Double.parseDouble(from), Double.parseDouble(to)));
  }

  /**
   * As an address says it.
   *
   * @return a query, without a question mark
   */
  public String query() {
    return query(band);
  }

  private String query(@Nullable ScoreBand marked) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("attribute", attribute.name());
    put(fields, "cause", filter.cause());
    put(fields, "language", filter.language());
    put(fields, "act", chosenAct);
    if (marked != null) {
      fields.put("from", hundredths(marked.from()));
      fields.put("to", hundredths(marked.to()));
    }
    List<String> communities =
        filter.communities().stream().sorted().map(id -> "community=" + id).toList();
    String rest =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue().toString(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return communities.isEmpty() ? rest : String.join("&", communities) + "&" + rest;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}

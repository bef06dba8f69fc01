package org.comity.service.dashboard.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.gate.GateReport;
import org.comity.gate.GateReport.Check;
import org.comity.service.dashboard.proof.ShownProof.Line;
import org.comity.service.dashboard.words.Written;
import org.comity.service.proof.Proof;
import org.jspecify.annotations.Nullable;

/**
 * Says what the gate found in the viewer's language. The gate's own sentences are English: here
 * each check is said anew from its name and figures.
 */
public final class ProofTable {

  private static final double MEGABYTE = 1 << 20;

  /** How both rank all that was decided, beside the rows kept for judging. */
  private static final String ALL = "ranking of all";

  private static final int SHOWN_DIGITS = 12;

  /** As the gate names parts of the rows that are too few. */
  private static final Pattern SMALL = Pattern.compile("(.+) \\((\\d+) rows\\)");

  private final Proof proof;
  private final GateReport gate;
  private final ProofMessages words;

  private ProofTable(Proof proof, ProofMessages words) {
    this.proof = proof;
    this.gate = proof.report().gate();
    this.words = words;
  }

  /**
   * A proof in words.
   *
   * @param proof what was found
   * @param words in the viewer's language
   * @return what to show
   */
  public static ShownProof of(Proof proof, ProofMessages words) {
    return new ProofTable(proof, words).shown();
  }

  private ShownProof shown() {
    List<Line> lines = new ArrayList<>(gate.checks().stream().map(this::line).toList());
    lines.sort(Comparator.comparing(Line::passed));
    List<String> thin = gate.thin().stream().map(this::small).toList();
    Proof.Basis basis = proof.basis();
    return new ShownProof(
        proof.passed(),
        words.basis(
            proof.champion().id(), Written.count(gate.rows()), Written.count(gate.rejected())),
        lines,
        thin.isEmpty() ? null : words.thin(String.join(" · ", thin)),
        words.record(
            String.valueOf(proof.id()),
            basis.policyVersion(),
            Written.isolated(basis.rowsSha256().substring(0, SHOWN_DIGITS) + "…"),
            String.valueOf(basis.seed()),
            proof.actor(),
            Written.time(proof.at())));
  }

  private Line line(Check check) {
    String[] name = check.name().equals(ALL) ? new String[] {"all"} : check.name().split(" ", 2);
    String value = name.length > 1 ? value(name[0], name[1]) : check.name();
    return new Line(
        words.name(name[0], value),
        sentence(name[0], check),
        figure(name[0], check.champion()),
        figure(name[0], check.challenger()),
        check.passed());
  }

  private String value(String kind, String named) {
    return kind.equals("slice") ? part(named) : Written.isolated(named);
  }

  private String part(String slice) {
    String[] parts = slice.split("=", 2);
    return parts.length < 2 ? Written.isolated(slice) : words.part(parts[0], parts[1]);
  }

  private String small(String thin) {
    Matcher matcher = SMALL.matcher(thin);
    return matcher.matches()
        ? words.small(part(matcher.group(1)), matcher.group(2))
        : Written.isolated(thin);
  }

  private String sentence(String kind, Check check) {
    String one = figure(kind, check.champion());
    String two = figure(kind, check.challenger());
    String bound = figure(kind, check.bound());
    boolean isWorse = !check.passed();
    return switch (kind) {
      case "ranking" -> isUnanswered(check) ? fewRows() : ranking(check);
      case "all" -> ranking(check);
      case "cost" -> cost(check);
      case "slice" -> words.slice(isWorse, one, two, unsigned(check.bound()));
      case "calibration" -> words.calibration(isWorse, one, two, bound);
      case "stability" -> words.stability(isWorse, two, bound);
      case "latency" -> words.latency(isWorse, one, two, bound);
      case "size" -> words.size(isWorse, one, two, bound);
      case "suite" -> isUnanswered(check) ? suite() : words.suite(isWorse, one, two, bound, run());
      case "moderators" -> words.moderators();
      case "moderator" -> words.moderator(one, two);
      case "terms" -> words.terms();
      case "term" -> words.term(one, two);
      case "time" -> words.tooLong(bound);
      // Of a later version: better in English than not at all.
      default -> check.sentence();
    };
  }

  private static boolean isUnanswered(Check check) {
    return check.champion() == null || check.challenger() == null;
  }

  private String fewRows() {
    return words.fewRows(Written.count(gate.rejected()), Written.count(gate.rows()));
  }

  private String suite() {
    return proof.basis().retraining() == null ? words.noSuite() : words.otherSuite(run());
  }

  private String run() {
    return String.valueOf(proof.basis().retraining());
  }

  private String ranking(Check check) {
    double low = value(check.low());
    String outcome =
        check.passed()
            ? low < value(check.bound()) ? "SETTLED" : "WELL"
            : gain(check) < 0 ? "WORSE" : "UNSURE";
    return words.ranking(
        outcome,
        figure("ranking", check.champion()),
        figure("ranking", check.challenger()),
        signed(gain(check)),
        signed(low),
        signed(value(check.high())),
        signed(value(check.bound())));
  }

  private String cost(Check check) {
    boolean isMuch = gain(check) > value(check.bound());
    return words.cost(
        check.passed() ? "WELL" : isMuch ? "WORSE" : "UNSURE",
        figure("cost", check.champion()),
        figure("cost", check.challenger()),
        signed(gain(check)),
        signed(value(check.low())),
        signed(value(check.high())),
        figure("cost", check.bound()));
  }

  private static double gain(Check check) {
    return value(check.challenger()) - value(check.champion());
  }

  private static double value(@Nullable Double figure) {
    return figure == null ? 0 : figure;
  }

  private static String signed(double value) {
    return Written.isolated(String.format(Locale.ROOT, "%+.3f", value));
  }

  private static String unsigned(@Nullable Double value) {
    return String.format(Locale.ROOT, "%.3f", Math.abs(value(value)));
  }

  private static String figure(String kind, @Nullable Double value) {
    if (value == null) {
      return "–";
    }
    return switch (kind) {
      case "latency", "time" -> Written.count(Math.round(value));
      case "size" -> String.format(Locale.ROOT, "%.1f", value / MEGABYTE);
      case "suite", "term" -> String.format(Locale.ROOT, "%.1f%%", 100 * value);
      default -> String.format(Locale.ROOT, "%.3f", value);
    };
  }
}

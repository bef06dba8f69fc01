package org.comity.training.bundle.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.comity.calibration.Goals;
import org.comity.calibration.OperatingCurve;
import org.comity.calibration.Threshold;
import org.comity.calibration.Thresholds;
import org.comity.model.Bundle;
import org.comity.model.BundleManifest.Head;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Cell;
import org.comity.training.evaluation.report.FigureTable.Measure;
import org.comity.training.evaluation.report.FigureTable.Rate;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.evaluation.report.TableText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity thresholds}: from which scores to act, and what comes of it. */
@Command(
    name = "thresholds",
    description = {
      "Recommends for each attribute the score from which a person should look (hold)",
      "and the one from which comments can be rejected, as rows held back in training",
      "tell. Compare them with scores for the same --prior."
    })
public final class ThresholdsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final BundleOption bundle = new BundleOption();

  @Option(
      names = "--hold-false-positives",
      paramLabel = "SHARE",
      description = "At most this share of negatives is held (default: 0.05).")
  private double holdFalsePositives = Goals.USUAL.holdFalsePositives();

  @Option(
      names = "--hold-evidence",
      paramLabel = "TIMES",
      description =
          "At the hold point the odds are at least this many times the prior's (default: 4).")
  private double holdEvidence = Goals.USUAL.holdEvidence();

  @Option(
      names = "--reject-precision",
      paramLabel = "SHARE",
      description = "At least this share of what is rejected is positive (default: 0.95).")
  private double rejectPrecision = Goals.USUAL.rejectPrecision();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  /** What is recommended for an attribute; null where too few rows were held back. */
  private record Recommendation(Head head, @Nullable Thresholds at) {

    static Recommendation of(Head head, Goals goals) {
      OperatingCurve operating = head.operating();
      return new Recommendation(head, operating == null ? null : operating.recommend(goals));
    }

    @Nullable Threshold hold() {
      return at == null ? null : at.hold();
    }

    @Nullable Threshold reject() {
      return at == null ? null : at.reject();
    }
  }

  @Override
  public Integer call() {
    Goals goals = goals();
    Bundle read = bundle.read();
    List<Recommendation> all =
        read.manifest().attributes().stream().map(head -> Recommendation.of(head, goals)).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(read, goals, all));
    } else {
      TableText.print(out, table(read, goals, all));
    }
    out.flush();
    return 0;
  }

  private Goals goals() {
    try {
      return new Goals(holdFalsePositives, holdEvidence, rejectPrecision);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private static FigureTable table(Bundle bundle, Goals goals, List<Recommendation> all) {
    List<Row> rows = new ArrayList<>();
    for (Recommendation each : all) {
      rows.add(row(each, "hold", each.hold()));
      rows.add(row(each, "reject", each.reject()));
    }
    return new FigureTable(
        "thresholds",
        "Thresholds of " + bundle.id(),
        String.format(
            Locale.ROOT,
            "Hold: at most %s of negatives reach it, at odds of at least %.0f times the prior's."
                + " Reject: at least %s of what reaches it is positive. Prior: positives of all"
                + " comments. A dash: no score does that, or too few rows were held back to tell.",
            new Rate(goals.holdFalsePositives()).shown(),
            goals.holdEvidence(),
            new Rate(goals.rejectPrecision()).shown()),
        "Attribute",
        List.of("Prior", "From", "Recall", "Precision", "False positives", "Of all comments"),
        rows);
  }

  private static Row row(Recommendation each, String what, @Nullable Threshold at) {
    String name = each.head().attribute() + " " + what;
    Cell prior = new Rate(each.head().curve().prior());
    Cell none = FigureTable.NONE;
    return at == null
        ? Row.of(name, prior, none, none, none, none, none)
        : Row.of(
            name,
            prior,
            new Measure(at.score()),
            new Rate(at.recall()),
            new Rate(at.precision()),
            new Rate(at.falsePositiveRate()),
            new Rate(at.reached()));
  }

  private static String json(Bundle bundle, Goals goals, List<Recommendation> all) {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode whole = mapper.createObjectNode().put("bundle", bundle.id());
    whole
        .putObject("goals")
        .put("hold_false_positive_rate", goals.holdFalsePositives())
        .put("hold_evidence", goals.holdEvidence())
        .put("reject_precision", goals.rejectPrecision());
    ArrayNode thresholds = whole.putArray("thresholds");
    for (Recommendation each : all) {
      ObjectNode one = thresholds.addObject().put("attribute", each.head().attribute());
      one.put("prior", each.head().curve().prior());
      OperatingCurve operating = each.head().operating();
      one.put("held_back_positives", operating == null ? null : (Long) operating.positives());
      put(one, "hold", each.hold());
      put(one, "reject", each.reject());
    }
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    } catch (JsonProcessingException neverForATree) {
      throw new IllegalStateException(neverForATree);
    }
  }

  private static void put(ObjectNode one, String what, @Nullable Threshold at) {
    if (at == null) {
      one.putNull(what);
    } else {
      one.putObject(what)
          .put("score", at.score())
          .put("recall", at.recall())
          .put("precision", at.precision())
          .put("false_positive_rate", at.falsePositiveRate())
          .put("reached", at.reached());
    }
  }
}

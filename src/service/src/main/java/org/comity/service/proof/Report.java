package org.comity.service.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.gate.GateReport;
import org.comity.gate.GateReport.Check;
import org.comity.gate.jury.Hearing.Heard;
import org.comity.policy.ThresholdBand;
import org.jspecify.annotations.Nullable;

/** What the gate found here, with what the job alone could find. */
final class Report {

  private static final String TIME = "time";

  private Report() {}

  static ProofReport of(Heard heard, @Nullable JobReport job, String champion) {
    GateReport gate = heard.gate();
    List<Check> suspects = job == null ? List.of() : job.suspects();
    Set<String> named = suspects.stream().map(Check::name).collect(Collectors.toSet());
    List<Check> checks = new ArrayList<>(suspects);
    for (Check check : gate.checks()) {
      boolean isRefuted = named.stream().anyMatch(name -> isOne(name, check.name()));
      if (!isRefuted && !check.name().equals(JobReport.SUITE)) {
        checks.add(ofAll(check, job));
      }
    }
    checks.add(suite(gate, job, champion));
    return new ProofReport(heard.champion(), heard.challenger(), with(gate, checks));
  }

  /** Held against the bound here, and measured there. */
  private static Check ofAll(Check check, @Nullable JobReport job) {
    return job == null || !check.name().equals(JobReport.RANKING_OF_ALL)
        ? check
        : saying(check, job);
  }

  /** Whether one name is of the same, or of one of those that another says are all well. */
  private static boolean isOne(String name, String other) {
    return name.equals(other) || other.equals(name.substring(0, name.indexOf(' ')) + "s");
  }

  private static GateReport with(GateReport gate, List<Check> checks) {
    return new GateReport(
        gate.rows(),
        gate.rejected(),
        checks,
        gate.thin(),
        gate.seed(),
        checks.stream().allMatch(Check::passed));
  }

  private static Check suite(GateReport gate, @Nullable JobReport job, String champion) {
    if (job == null) {
      return unanswered(
          JobReport.SUITE,
          null,
          "No retraining reports of this bundle, so that nobody ran the functional suite on it: have"
              + " comity retrain make the challenger and hand it in, or run comity suite on it and"
              + " promote it with a reason.");
    }
    String run = "retraining " + job.retraining();
    return gate.checks().stream()
        .filter(check -> check.name().equals(JobReport.SUITE))
        .findFirst()
        .map(check -> saying(check, job))
        .orElseGet(
            () ->
                unanswered(
                    JobReport.SUITE,
                    null,
                    job.champion().equals(champion)
                        ? "The functional suite was not run by "
                            + run
                            + ": retrain with a newer comity, or promote it with a reason."
                        : "The functional suite was run by "
                            + run
                            + " beside "
                            + job.champion()
                            + ", and "
                            + champion
                            + " scores now: retrain, or promote it with a reason."));
  }

  private static Check saying(Check check, JobReport job) {
    return new Check(
        check.name(),
        check.champion(),
        check.challenger(),
        check.low(),
        check.high(),
        check.bound(),
        check.passed(),
        check.sentence() + " Measured by retraining " + job.retraining() + ".");
  }

  /** Nothing was found in time. */
  static ProofReport brokenOff(ThresholdBand band, Duration longest, long seed) {
    Check check =
        unanswered(
            TIME,
            (double) longest.toSeconds(),
            "Both bundles could not be compared within "
                + longest.toSeconds()
                + " seconds: try again when the machine has less to do, or promote it with a"
                + " reason.");
    return new ProofReport(
        band, band, new GateReport(0, 0, List.of(check), List.of(), seed, false));
  }

  private static Check unanswered(String name, @Nullable Double bound, String sentence) {
    return new Check(name, null, null, null, null, bound, false, sentence);
  }
}

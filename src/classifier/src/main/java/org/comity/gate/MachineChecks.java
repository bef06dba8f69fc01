package org.comity.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.gate.GateReport.Check;

/** What was measured elsewhere against its bounds: time, size and the functional suite. */
final class MachineChecks {

  private static final double MEGABYTE = 1 << 20;

  private MachineChecks() {}

  static List<Check> of(Evidence evidence, Bounds.Machine bounds) {
    List<Check> checks = new ArrayList<>();
    if (evidence.latency() != null) {
      checks.add(latency(evidence.latency(), bounds));
    }
    if (evidence.bytes() != null) {
      checks.add(size(evidence.bytes(), bounds));
    }
    if (evidence.ordered() != null) {
      checks.add(suite(evidence.ordered(), bounds));
    }
    return checks;
  }

  private static Check latency(Evidence.Pair micros, Bounds.Machine bounds) {
    double bound = Math.max(bounds.latencyMicros(), micros.champion() * bounds.latencyTimes());
    return check(
        "latency",
        micros,
        bound,
        micros.challenger() <= bound,
        String.format(
            Locale.ROOT,
            "A comment takes the challenger %.0f microseconds, the champion %.0f; %.0f are allowed",
            micros.challenger(),
            micros.champion(),
            bound),
        "; train it without an encoder, or with a smaller one");
  }

  private static Check size(Evidence.Pair bytes, Bounds.Machine bounds) {
    return check(
        "size",
        bytes,
        (double) bounds.bytes(),
        bytes.challenger() <= bounds.bytes(),
        String.format(
            Locale.ROOT,
            "The challenger has %.1f MiB, the champion %.1f; %.1f are allowed",
            bytes.challenger() / MEGABYTE,
            bytes.champion() / MEGABYTE,
            bounds.bytes() / MEGABYTE),
        "; train it in a smaller feature space");
  }

  private static Check suite(Evidence.Pair ordered, Bounds.Machine bounds) {
    double bound = ordered.champion() - bounds.suiteMargin();
    return check(
        "suite",
        ordered,
        bound,
        ordered.challenger() >= bound,
        String.format(
            Locale.ROOT,
            "The challenger puts %.1f%% of the functional suite's pairs in order, the champion"
                + " %.1f%%; at least %.1f%% are wanted",
            100 * ordered.challenger(),
            100 * ordered.champion(),
            100 * bound),
        "; it has unlearnt what the suite asks for, so train it jointly with open corpora");
  }

  private static Check check(
      String name,
      Evidence.Pair both,
      double bound,
      boolean passed,
      String figures,
      String advice) {
    return new Check(
        name,
        both.champion(),
        both.challenger(),
        null,
        null,
        bound,
        passed,
        figures + (passed ? "." : advice + "."));
  }
}

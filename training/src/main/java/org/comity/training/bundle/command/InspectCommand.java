package org.comity.training.bundle.command;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.comity.CommentClassifier;
import org.comity.calibration.Thresholds;
import org.comity.comment.Comment;
import org.comity.model.Bundle;
import org.comity.model.BundleManifest;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Explanation;
import org.comity.score.Explanation.Contribution;
import org.comity.score.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity inspect}: what a bundle holds, or why a comment scores as it does. */
@Command(
    name = "inspect",
    description = {
      "Shows what a bundle holds or, given a comment, why it scores as it does:",
      "words that speak for the attribute in red, against it in green, marked ones underlined."
    })
public final class InspectCommand implements Callable<Integer> {

  private static final int STRONGEST = 8;
  private static final double STRONG = 0.25;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final BundleOption bundle = new BundleOption();

  @Option(
      names = "--attribute",
      defaultValue = "TOXICITY",
      description = "Which score to explain (default: ${DEFAULT-VALUE}).")
  private String attribute = "TOXICITY";

  @Parameters(arity = "0..1", paramLabel = "TEXT", description = "A comment.")
  private @Nullable String text;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Bundle read = bundle.read();
    if (text == null) {
      describe(out, read);
    } else {
      List<String> known =
          read.manifest().attributes().stream().map(BundleManifest.Head::attribute).toList();
      if (!known.contains(attribute)) {
        throw new ParameterException(
            spec.commandLine(), "No model explains " + attribute + ": " + String.join(", ", known));
      }
      explain(out, new CommentClassifier(read), Comment.of("inspected", text));
    }
    out.flush();
    return 0;
  }

  private static void describe(PrintWriter out, Bundle bundle) {
    BundleManifest manifest = bundle.manifest();
    out.printf(Locale.ROOT, "%s, for %s%n%n", bundle.id(), String.join(", ", manifest.languages()));
    out.printf(
        Locale.ROOT,
        "%-18s %9s %11s %7s %7s%n",
        "attribute",
        "rows",
        "positives",
        "hold",
        "reject");
    for (BundleManifest.Head head : manifest.attributes()) {
      Thresholds at = head.recommended();
      out.printf(
          Locale.ROOT,
          "%-18s %9d %11.0f %7s %7s%n",
          head.attribute(),
          head.rows(),
          head.positives(),
          at == null ? "-" : figure(at.hold().score()),
          at == null || at.reject() == null ? "-" : figure(at.reject().score()));
    }
    out.printf(Locale.ROOT, "%n%-24s %9s  %s%n", "corpus", "rows", "licence");
    for (BundleManifest.Source source : manifest.training().sources()) {
      out.printf(
          Locale.ROOT,
          "%-24s %9d  %s%n",
          source.name(),
          source.rows(),
          source.licence() == null ? "-" : source.licence());
    }
  }

  private void explain(PrintWriter out, CommentClassifier classifier, Comment comment) {
    Assessment assessment = classifier.assess(comment);
    if (assessment instanceof NotScored not) {
      out.println(
          "Not scored: " + not.cause() + (not.language() == null ? "" : ", " + not.language()));
      return;
    }
    Scored scored = (Scored) assessment;
    scored
        .scores()
        .byAttribute()
        .forEach((name, score) -> out.printf(Locale.ROOT, "%-18s %s%n", name, figure(score)));
    for (Explanation explanation : classifier.explain(comment)) {
      if (explanation.attribute().name().equals(attribute)) {
        out.println();
        out.println(coloured(comment.text(), explanation.contributions(), scored.spans()));
        table(out, comment.text(), explanation);
      }
    }
  }

  private static void table(PrintWriter out, String text, Explanation explanation) {
    out.printf(
        Locale.ROOT,
        "%n%s: bias %+.3f, raw score %+.3f%n",
        explanation.attribute(),
        explanation.bias(),
        explanation.rawScore());
    explanation.contributions().stream()
        .sorted(Comparator.comparingDouble(word -> -Math.abs(word.value())))
        .limit(STRONGEST)
        .forEach(
            word ->
                out.printf(
                    Locale.ROOT,
                    "%+8.3f  %s%n",
                    word.value(),
                    text.substring(word.begin(), word.end())));
  }

  private static String coloured(String text, List<Contribution> words, List<Span> spans) {
    StringBuilder coloured = new StringBuilder();
    int at = 0;
    for (Contribution word : words) {
      if (word.begin() >= at) {
        boolean marked =
            spans.stream().anyMatch(s -> s.begin() <= word.begin() && word.end() <= s.end());
        coloured.append(text, at, word.begin());
        coloured.append(paint(text.substring(word.begin(), word.end()), word.value(), marked));
        at = word.end();
      }
    }
    return coloured.append(text, at, text.length()).toString();
  }

  private static String paint(String word, double value, boolean marked) {
    Ansi ansi = Ansi.AUTO;
    if (!ansi.enabled()) {
      return marked ? "[" + word + "]" : word;
    }
    String colour = value >= STRONG ? "\u001B[31m" : value <= -STRONG ? "\u001B[32m" : "";
    return colour + (marked ? "\u001B[4m" : "") + word + "\u001B[0m";
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}

package org.comity.training.policy.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.comity.CommentClassifier;
import org.comity.comment.LabelledComment;
import org.comity.model.Bundle;
import org.comity.policy.Policy;
import org.comity.policy.PolicyException;
import org.comity.training.bundle.command.BundleOption;
import org.comity.training.corpus.command.FolderOptions;
import org.comity.training.corpus.command.Progress;
import org.comity.training.policy.Cases;
import org.comity.training.policy.PolicyFile;
import org.comity.training.policy.Replay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity policy test}: what a policy does. */
@Command(
    name = "test",
    description = {
      "Tries a policy: on cases that say what it must do, and on comments of which it tells how",
      "many each rule would approve, hold and reject, and how many of those wrongly where a",
      "decision or labels tell. Of the comments' authors nothing is known.",
      "The exit code is 1 if a case fails."
    })
final class PolicyTest implements Callable<Integer> {

  /** Fewer comments are done before anyone asks how far they are. */
  private static final int MANY = 5000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final BundleOption bundle = new BundleOption();

  @Mixin private final FolderOptions folders = new FolderOptions();

  @Option(
      names = "--cases",
      paramLabel = "CASES",
      description = "What the policy must do, in YAML.")
  private @Nullable Path cases;

  @Parameters(index = "0", paramLabel = "POLICY", description = "The policy, in YAML.")
  private Path file = Path.of("");

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      description = "Comments: files, compressed or not, or names of corpora; - is standard input.")
  private List<String> comments = new ArrayList<>();

  @Override
  public Integer call() {
    if (cases == null && comments.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Name --cases, comments or both: there is nothing to try it on");
    }
    // Before the bundle, which takes a while.
    Cases expected = null;
    if (cases != null) {
      try {
        expected = Cases.read(cases);
      } catch (PolicyException e) {
        return PolicyCommand.tell(spec.commandLine().getErr(), cases, e);
      }
    }
    Bundle read = bundle.read();
    try {
      Policy policy = PolicyFile.read(file, read.attributes());
      return test(policy, new CommentClassifier(read), expected);
    } catch (PolicyException e) {
      return PolicyCommand.tell(spec.commandLine().getErr(), file, e);
    }
  }

  private int test(Policy policy, CommentClassifier classifier, @Nullable Cases expected) {
    PrintWriter out = spec.commandLine().getOut();
    List<Cases.Failed> failed = expected == null ? List.of() : expected.failed(policy, classifier);
    failed.forEach(fault -> out.println(cases + ":" + fault));
    if (expected != null) {
      out.printf("cases: %d, failed: %d%n", expected.size(), failed.size());
    }
    if (!comments.isEmpty()) {
      replay(policy, classifier);
    }
    out.flush();
    return failed.isEmpty() ? 0 : PolicyCommand.BAD_INPUT;
  }

  private void replay(Policy policy, CommentClassifier classifier) {
    Replay replay = new Replay(policy, classifier);
    Optional<ProgressBar> bar = Optional.empty();
    long done = 0;
    try (Stream<LabelledComment> rows = folders.corpora().rows(comments)) {
      for (var each = rows.iterator(); each.hasNext(); done++) {
        replay.add(each.next());
        if (done == MANY) {
          bar = Progress.begin("deciding", -1);
        }
        long now = done;
        bar.ifPresent(shown -> shown.stepTo(now));
      }
    } finally {
      bar.ifPresent(ProgressBar::close);
    }
    print(replay.lines(), done);
  }

  private void print(List<Replay.Line> lines, long comments) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%-44s %-8s %9s %7s %9s %9s%n", "rule", "does", "comments", "share", "judged", "wrong");
    for (Replay.Line line : lines) {
      out.printf(
          Locale.ROOT,
          "%-44s %-8s %9d %6.1f%% %9d %9d%n",
          line.rule(),
          line.kind().name().toLowerCase(Locale.ROOT),
          line.comments(),
          100.0 * line.comments() / comments,
          line.judged(),
          line.wrong());
    }
    out.printf(
        "comments: %d; wrong: approved though people object, held or rejected though none does%n",
        comments);
  }
}

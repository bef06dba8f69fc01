package org.comity.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.comity.CommentClassifier;
import org.comity.training.bundle.command.BundleOption;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.EnvironmentException;
import org.comity.training.corpus.command.StageBar;
import org.comity.training.scoring.AnswerLine;
import org.comity.training.scoring.InputLine;
import org.comity.training.scoring.InputLine.Form;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity score}: comments in, one line each, and scores out, one line each. */
@Command(
    name = "score",
    description = {
      "Scores comments: JSON Lines with a text each, or plain text with a comment on each line.",
      "Every input line has one output line, in the same order. A line that cannot be read is",
      "answered as not scored, and the exit code is 1 in the end."
    })
final class ScoreCommand implements Callable<Integer> {

  private static final int CHUNK = 512;

  /** Fewer lines are done before anyone asks how far they are. */
  private static final int MANY = 5000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final BundleOption bundle = new BundleOption();

  @Option(
      names = "--explain",
      description = "Adds what each word contributes to each raw score (log-odds).")
  private boolean explain;

  @Option(
      names = "--form",
      description =
          "How lines are written: ${COMPLETION-CANDIDATES}. Without it the first line tells.")
  private @Nullable Form form;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = CorpusFile.STDIN,
      description = "Comments, compressed or not; - is the standard input, and so is nothing.")
  private String file = CorpusFile.STDIN;

  private long read;
  private long unreadable;

  @Override
  public Integer call() throws IOException {
    AnswerLine answers = new AnswerLine(new CommentClassifier(bundle.read()), explain);
    PrintWriter out = spec.commandLine().getOut();
    try (StageBar bar = new StageBar();
        BufferedReader lines = CorpusFile.of(file).openLeniently()) {
      List<InputLine> chunk = next(lines);
      while (!chunk.isEmpty()) {
        // Scored side by side, written in order; a slow pipe gets its answers at once.
        chunk.parallelStream().map(answers::of).forEachOrdered(line -> out.print(line + "\n"));
        out.flush();
        if (out.checkError()) {
          throw new EnvironmentException("the standard output cannot be written any more");
        }
        if (read > MANY) {
          bar.at("scoring", read, -1);
        }
        chunk = next(lines);
      }
    }
    if (unreadable > 0) {
      spec.commandLine().getErr().println("comity: " + unreadable + " lines could not be read");
    }
    return unreadable > 0 ? FailureSentence.BAD_INPUT : 0;
  }

  /** As many lines as there are without waiting, at least one unless the input has ended. */
  private List<InputLine> next(BufferedReader lines) throws IOException {
    List<InputLine> chunk = new ArrayList<>();
    while (chunk.isEmpty() || (chunk.size() < CHUNK && lines.ready())) {
      String line = lines.readLine();
      if (line == null) {
        break;
      }
      if (form == null && !line.isBlank()) {
        form = Form.of(line);
      }
      InputLine input = InputLine.of(form == null ? Form.TEXT : form, line, ++read);
      unreadable += input.comment() == null ? 1 : 0;
      chunk.add(input);
    }
    return chunk;
  }
}

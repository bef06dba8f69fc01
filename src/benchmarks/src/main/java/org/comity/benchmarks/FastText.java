package org.comity.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.comment.LabelledComment;

/** The program fasttext: one model, that answers for every attribute at once, on one thread. */
final class FastText {

  private static final double PRESENT = 0.5;

  private final Path program;
  private final Path model;

  private FastText(Path program, Path model) {
    this.program = program;
    this.model = model;
  }

  /** Where it is installed, if it is. */
  static Optional<Path> installed() {
    String path = System.getenv("PATH");
    return Stream.of((path == null ? "" : path).split(File.pathSeparator, 0))
        .map(folder -> Path.of(folder, "fasttext"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Trains a model.
   *
   * @param program as {@link #installed()} found it
   * @param rows to learn from, an attribute being there from half of the people on
   * @param arguments what else to tell it
   * @param folder for its files, named as its arguments are
   * @return the model
   */
  static FastText train(
      Path program, List<LabelledComment> rows, List<String> arguments, Path folder)
      throws IOException, InterruptedException {
    Path input =
        Files.write(folder.resolve("train.txt"), rows.stream().map(FastText::line).toList());
    Path model = Files.createTempFile(folder, "model", "");
    List<String> command = new ArrayList<>(List.of(program.toString(), "supervised"));
    command.addAll(List.of("-input", input.toString(), "-output", model.toString()));
    command.addAll(List.of("-loss", "one-vs-all", "-thread", "1", "-verbose", "0"));
    command.addAll(arguments);
    run(command);
    return new FastText(program, Path.of(model + ".bin"));
  }

  private static String line(LabelledComment row) {
    StringBuilder line = new StringBuilder();
    row.labels()
        .forEach(
            (attribute, label) ->
                line.append(label >= PRESENT ? "__label__" + attribute.name() + " " : ""));
    return (line.isEmpty() ? "__label__NONE " : line) + oneLine(row.comment().text());
  }

  /** A text without line ends, as fasttext wants it. */
  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /**
   * Asks for the probabilities of all labels.
   *
   * @param texts a file, a text a line
   * @return how many seconds it took, the reading of the model included
   */
  double predict(Path texts) throws IOException, InterruptedException {
    long began = System.nanoTime();
    run(List.of(program.toString(), "predict-prob", model.toString(), texts.toString(), "-1"));
    return (System.nanoTime() - began) / 1e9;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + exit);
    }
  }
}

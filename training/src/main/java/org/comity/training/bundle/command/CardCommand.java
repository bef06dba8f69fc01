package org.comity.training.bundle.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.comity.model.BundleFolder;
import org.comity.training.card.BesideSection;
import org.comity.training.corpus.CorpusException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comity card}: tells on a bundle's card what its recipe has over other scorers. */
@Command(
    name = "card",
    description = {
      "Puts a table beside other scorers into a bundle's MODEL_CARD.md, from the metrics.json that",
      "evaluate --beside wrote for a bundle of the same recipe, and renews CHECKSUMS."
    })
public final class CardCommand implements Callable<Integer> {

  private static final String CARD = "MODEL_CARD.md";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--bundle",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the bundle.")
  private Path bundle = Path.of(".");

  @Option(
      names = "--beside",
      paramLabel = "FILE",
      required = true,
      description = "The metrics.json of evaluate --beside.")
  private Path metrics = Path.of(".");

  @Override
  public Integer call() {
    String card =
        BesideSection.into(
            new String(BundleFolder.file(bundle, CARD), StandardCharsets.UTF_8), json());
    BundleFolder.replaceFile(bundle, CARD, card.getBytes(StandardCharsets.UTF_8));
    spec.commandLine().getErr().println("The table is in " + bundle.resolve(CARD));
    return 0;
  }

  private JsonNode json() {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(metrics));
    } catch (IOException e) {
      throw new CorpusException(metrics + " cannot be read as JSON: it is evaluate's metrics.json");
    }
  }
}

package org.comity.training;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledComment;
import org.comity.encoder.SentenceEncoder;
import org.comity.learning.BundleTrainer;
import org.comity.learning.TrainedBundle;
import org.comity.learning.TrainingSettings;
import org.comity.model.Bundle;
import org.comity.model.BundleFolder;
import org.comity.model.BundleManifest;
import org.comity.model.BundleParts;
import org.comity.training.card.ModelCard;
import org.comity.training.corpus.catalogue.Corpora;
import org.comity.training.corpus.command.OutFolder;
import org.comity.training.corpus.command.StageBar;
import org.comity.training.corpus.descriptor.CorpusDescriptor;
import org.comity.training.evaluation.Report;
import org.comity.training.evaluation.ScoredRow;
import org.comity.training.evaluation.report.ReportWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity train}: labelled comments in, a bundle out. */
@Command(
    name = "train",
    description = {
      "Learns a bundle from labelled comments.",
      "The same input files, seed and Java version give the same bytes."
    })
final class TrainCommand implements Callable<Integer> {

  /** The source that the rows of training/threads name. */
  private static final String OUR_THREADS = "comity-threads";

  private static final String OUR_THREADS_BY =
      "Comity's developers, who wrote and labelled these comments for this purpose";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final LabelledInput input = new LabelledInput();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the bundle, with its card and metrics; made if missing.")
  private Path out = Path.of(".");

  @Option(
      names = "--base",
      paramLabel = "BUNDLE",
      description =
          "Folder of a bundle to start from: what it knows is kept where rows are silent.")
  private @Nullable Path base;

  @Option(
      names = "--name",
      defaultValue = "bundle",
      description = "Name of the bundle (default: ${DEFAULT-VALUE}).")
  private String name = "bundle";

  @Option(
      names = "--bundle-version",
      defaultValue = "0.1.0",
      description = "Version of the bundle (default: ${DEFAULT-VALUE}).")
  private String version = "0.1.0";

  @Option(
      names = "--languages",
      split = ",",
      description = "Languages that it will score (default: the base's, or else en,ar).")
  private List<String> languages = new ArrayList<>();

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of everything random (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--ignore",
      paramLabel = "SOURCE:ATTRIBUTE",
      description =
          "Leaves out a corpus' labels for an attribute, where its people mean something else by it.")
  private List<String> ignored = new ArrayList<>();

  @Option(
      names = "--written",
      paramLabel = "SOURCE",
      description =
          "A source that was written to teach, not gathered: its rows count half, and nothing is"
              + " measured or calibrated on it.")
  private List<String> written = new ArrayList<>();

  @Option(
      names = "--fast",
      description = "Learns single words only: in seconds, and with less judgement.")
  private boolean fast;

  @Option(
      names = "--encoder",
      paramLabel = "ONNX",
      description = {
        "ONNX file of a sentence encoder of BERT's kind that you have: its view of the whole text",
        "joins the models, and the bundle then needs the file wherever it is used."
      })
  private @Nullable Path encoder;

  @Option(
      names = "--tokenizer",
      paramLabel = "FILE",
      description = "The encoder's vocab.txt or tokenizer.json.")
  private @Nullable Path tokenizer;

  @Option(names = "--json", description = "Prints the metrics of the rows held back as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    checkEncoder();
    checkIgnored();
    OutFolder.check(out);
    Corpora corpora = input.corpora();
    TrainedBundle trained = train();
    BundleParts parts = thanking(trained.parts(), corpora);
    Report report = measured(trained);
    String metrics = new ReportWriter().json(report);
    String card = ModelCard.of(parts.manifest(), report, isReleasable(parts, corpora));
    BundleFolder.write(
        parts, Map.of("MODEL_CARD.md", utf8(card), "metrics.json", utf8(metrics)), out);
    PrintWriter console = spec.commandLine().getOut();
    if (json) {
      console.print(metrics);
    } else {
      MetricsText.print(console, report);
    }
    console.flush();
    spec.commandLine().getErr().println("The bundle is in " + out);
    return 0;
  }

  private TrainedBundle train() {
    BundleParts from = base == null ? null : BundleFolder.read(base);
    if (from != null && new Bundle(from).id().equals(name + "-" + version)) {
      throw new ParameterException(
          spec.commandLine(),
          "The base is called "
              + name
              + "-"
              + version
              + " too: give another --name or --bundle-version.");
    }
    TrainingSettings settings =
        new TrainingSettings(
            name,
            version,
            languages(from),
            seed,
            TrainingSettings.USUAL_FEATURES,
            from,
            fast,
            Set.copyOf(written),
            encoder == null || tokenizer == null ? null : SentenceEncoder.open(encoder, tokenizer));
    try (StageBar bar = new StageBar();
        Stream<LabelledComment> rows = input.rows()) {
      return new BundleTrainer(settings, bar).train(rows.map(this::heeding).iterator());
    }
  }

  /** The row without the labels that are to be left out. */
  private LabelledComment heeding(LabelledComment row) {
    TreeMap<Attribute, Double> kept = new TreeMap<>(row.labels());
    kept.keySet().removeIf(label -> ignored.contains(row.source() + ":" + label.name()));
    return kept.size() == row.labels().size()
        ? row
        : new LabelledComment(
            row.comment(), kept, row.spans(), row.weight(), row.source(), row.decision());
  }

  private void checkIgnored() {
    for (String pair : ignored) {
      if (!pair.matches("[^:]+:[A-Z_]+")) {
        throw new ParameterException(
            spec.commandLine(),
            "--ignore wants a source and an attribute, such as fox:INSULT, not \"" + pair + "\"");
      }
    }
  }

  private void checkEncoder() {
    if ((encoder == null) != (tokenizer == null)) {
      throw new ParameterException(
          spec.commandLine(), "An encoder needs both --encoder and --tokenizer.");
    }
    if (encoder != null && base != null) {
      throw new ParameterException(
          spec.commandLine(),
          "A base keeps its own encoder, or none: leave out --encoder, or train without --base.");
    }
  }

  private List<String> languages(@Nullable BundleParts from) {
    if (!languages.isEmpty()) {
      return languages;
    }
    return from == null ? List.of("en", "ar") : from.manifest().languages();
  }

  /** The manifest with what descriptors know of its corpora. */
  private static BundleParts thanking(BundleParts parts, Corpora corpora) {
    BundleManifest manifest = parts.manifest();
    List<BundleManifest.Source> sources =
        manifest.training().sources().stream().map(source -> known(source, corpora)).toList();
    return parts.with(manifest.withSources(sources));
  }

  /** Whether every corpus is one whose licence lets what was learnt from it be released. */
  private boolean isReleasable(BundleParts parts, Corpora corpora) {
    List<String> closed =
        parts.manifest().training().sources().stream()
            .map(BundleManifest.Source::name)
            .filter(source -> !source.equals(OUR_THREADS))
            .filter(
                source -> !corpora.source(source).map(CorpusDescriptor::permissive).orElse(false))
            .distinct()
            .toList();
    if (!closed.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("For your own use: no open licence is known for " + String.join(", ", closed));
    }
    return closed.isEmpty();
  }

  private static BundleManifest.Source known(BundleManifest.Source source, Corpora corpora) {
    if (source.name().equals(OUR_THREADS)) {
      return new BundleManifest.Source(
          source.name(), "Apache-2.0", OUR_THREADS_BY, source.rows(), source.sha256());
    }
    Optional<CorpusDescriptor> descriptor = corpora.source(source.name());
    return descriptor
        .map(
            known ->
                new BundleManifest.Source(
                    source.name(),
                    known.licence(),
                    known.citation(),
                    source.rows(),
                    source.sha256()))
        .orElse(source);
  }

  private Report measured(TrainedBundle trained) {
    List<ScoredRow> rows =
        trained.heldBack().stream()
            .map(
                row ->
                    new ScoredRow(
                        row.id(),
                        row.source(),
                        row.lang(),
                        row.length(),
                        row.labels(),
                        row.scores()))
            .toList();
    try (StageBar bar = new StageBar()) {
      bar.at("measuring", 0, -1);
      return Report.of(name + "-" + version, rows, seed);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

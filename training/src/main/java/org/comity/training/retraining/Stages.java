package org.comity.training.retraining;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.comity.archive.BundleArchive;
import org.comity.model.BundleFolder;
import org.comity.model.BundleParts;
import org.comity.training.corpus.EnvironmentException;
import org.comity.training.retraining.learning.CrossCheck.Checked;
import org.comity.training.retraining.learning.Recipe;
import org.comity.training.retraining.report.LearningCurve;
import org.comity.training.retraining.report.ReportFolder;
import org.comity.training.retraining.report.RetrainingRecord;
import org.comity.training.retraining.report.RetrainingRecord.CorpusFileRecord;
import org.comity.training.retraining.report.RetrainingReport;
import org.comity.training.retraining.service.Desk;
import org.comity.training.retraining.service.Lease;
import org.comity.training.retraining.service.LeaseKeeper;
import org.comity.training.retraining.work.Digests;
import org.comity.training.retraining.work.Workspace;
import org.jspecify.annotations.Nullable;

/** What goes between the service and the workspace: rows and champion in, challenger out. */
final class Stages {

  private static final ObjectMapper JSON = new ObjectMapper();

  static final String REPORT = "report";

  private static final String ROWS = "rows.jsonl";
  static final String CHAMPION = "champion";
  private static final String LABELS = "cross-check.json";
  private static final String LEARNT = "learnt";
  static final String CHALLENGER = "challenger";
  static final String CURVE = "curve.json";
  private static final String GATE = "gate.json";
  private static final String ARCHIVE = "challenger.zip";

  private final Settings settings;
  private final Workspace workspace;
  private final Desk desk;
  private final LeaseKeeper keeper;
  private final Consumer<String> finished;

  Stages(
      Settings settings,
      Workspace workspace,
      Desk desk,
      LeaseKeeper keeper,
      Consumer<String> finished) {
    this.settings = settings;
    this.workspace = workspace;
    this.desk = desk;
    this.keeper = keeper;
    this.finished = finished;
  }

  /** Pulls what is not here yet. */
  Inputs inputs(Lease lease) {
    // As long as it is the same retraining the rows are the same, whatever is decided meanwhile.
    make(ROWS, lease.retraining(), path -> desk.rows(answer -> rows(answer, path)));
    make(CHAMPION, lease.champion(), path -> pull(desk, lease.champion(), path));
    Counts counts = Counts.of(workspace.path(ROWS));
    BundleParts champion = BundleFolder.read(workspace.path(CHAMPION));
    List<CorpusFileRecord> corpora =
        settings.corpora().stream()
            .map(file -> new CorpusFileRecord(String.valueOf(file.getFileName()), digest(file)))
            .toList();
    Recipe recipe = recipe(counts, corpora);
    RetrainingRecord record =
        new RetrainingRecord(
            RetrainingRecord.COMITY,
            settings.community(),
            recipe.id(),
            lease.champion(),
            workspace.digest(CHAMPION),
            workspace.digest(ROWS),
            corpora,
            recipe.mode().name(),
            recipe.seed(),
            recipe.fast());
    return new Inputs(workspace.path(ROWS), champion, counts, recipe, record, champions());
  }

  private static String digest(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new EnvironmentException("there is no file " + file);
    }
    return Digests.of(file);
  }

  /** The day of the newest decision and a number from all inputs: no clock, and no counter. */
  private Recipe recipe(Counts counts, List<CorpusFileRecord> corpora) {
    Recipe unnumbered = recipe(counts.day());
    List<String> parts = new ArrayList<>(unnumbered.settings());
    parts.add(workspace.digest(CHAMPION));
    parts.add(workspace.digest(ROWS));
    corpora.forEach(corpus -> parts.add(corpus.sha256()));
    long number = Long.parseLong(Digests.ofTexts(parts).substring(0, 8), 16) % 100_000;
    return recipe(counts.day() + "-" + number);
  }

  private Recipe recipe(String version) {
    return new Recipe(
        settings.community(), version, settings.mode(), settings.seed(), settings.fast());
  }

  private @Nullable RetrainingRecord champions() {
    Path file = workspace.path(CHAMPION).resolve(RetrainingRecord.FILE);
    try {
      return Files.exists(file) ? RetrainingRecord.read(Files.readAllBytes(file)) : null;
    } catch (IOException ofAnotherVersion) {
      return null;
    }
  }

  /** A line at a time: neither the rows nor their number fits anywhere before it is known. */
  private void rows(InputStream answer, Path path) throws IOException {
    int count = 0;
    try (BufferedReader in =
            new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8.newDecoder()));
        Writer out = new OutputStreamWriter(Files.newOutputStream(path), StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        if (++count > settings.limits().rows()) {
          throw new EnvironmentException(
              "the community has more than "
                  + settings.limits().rows()
                  + " rows: give --most-rows a larger number, and Java about 2 GB for each million"
                  + " (-Xmx)");
        }
        out.write(line);
        out.write('\n');
        keeper.at("pulling rows", count, -1);
      }
    }
  }

  static void pull(Desk desk, String id, Path path) throws IOException {
    Files.createDirectories(path);
    desk.bundle(id, answer -> BundleArchive.unpack(answer, path));
    // Damaged on the way is better known now than when it is learnt from.
    BundleFolder.read(path);
  }

  /** Learns, calibrates, judges and reports. */
  RetrainingReport report(Inputs inputs, Lease lease) {
    Making making = new Making(inputs, settings.corpora(), keeper);
    Judging judging = new Judging(inputs, settings, keeper);
    make(LABELS, inputs.digest(), path -> write(path, judging.labels()));
    make(LEARNT, inputs.digest(), making::learn);
    make(CHALLENGER, inputs.digest(), path -> making.calibrate(workspace.path(LEARNT), path));
    String judgedBy =
        Digests.ofTexts(
            List.of(
                inputs.digest(),
                Digests.of(workspace.path(CHALLENGER)),
                String.valueOf(lease.policyVersion()),
                String.valueOf(lease.bands()),
                String.valueOf(settings.limits().judged())));
    make(
        GATE,
        judgedBy,
        path ->
            write(
                path,
                judging.report(workspace.path(CHALLENGER), read(LABELS, Checked.class), lease)));
    RetrainingReport report = read(GATE, RetrainingReport.class).with(curve(inputs, judgedBy));
    String reported = Digests.ofTexts(List.of(judgedBy, ReportFolder.json(report)));
    make(REPORT, reported, path -> ReportFolder.write(report, path));
    return report;
  }

  private @Nullable LearningCurve curve(Inputs inputs, String judgedBy) {
    if (!settings.curve()) {
      return null;
    }
    CurveStages stages = new CurveStages(settings, workspace, desk, keeper, inputs);
    make(CURVE, judgedBy, path -> write(path, stages.curve()));
    return read(CURVE, LearningCurve.class);
  }

  private static void write(Path path, Object value) throws IOException {
    JSON.writeValue(path.toFile(), value);
  }

  private <T> T read(String name, Class<T> type) {
    try {
      return JSON.readValue(workspace.path(name).toFile(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same bytes again change nothing, so that a run that was killed may do it twice. */
  void handIn(Inputs inputs) {
    Path challenger = workspace.path(CHALLENGER);
    make(ARCHIVE, Digests.of(challenger), path -> pack(challenger, path));
    keeper.at("handing in", 0, -1);
    try {
      desk.handIn(inputs.recipe().id(), workspace.path(ARCHIVE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    finished.accept("hand in");
  }

  private static void pack(Path folder, Path archive) throws IOException {
    try (OutputStream out = Files.newOutputStream(archive)) {
      BundleArchive.pack(folder, out);
    }
  }

  private void make(String name, String inputs, Workspace.Maker maker) {
    keeper.at(name, 0, -1);
    workspace.make(name, inputs, maker);
    finished.accept(name);
  }
}

package org.comity.training.retraining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.comment.ModerationException;
import org.comity.gate.jury.Lineage;
import org.comity.model.BundleFolder;
import org.comity.model.BundleParts;
import org.comity.training.retraining.report.LearningCurve;
import org.comity.training.retraining.report.LearningCurve.Point;
import org.comity.training.retraining.report.RetrainingRecord;
import org.comity.training.retraining.service.Desk;
import org.comity.training.retraining.service.LeaseKeeper;
import org.comity.training.retraining.work.Digests;
import org.comity.training.retraining.work.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What decisions brought, in the time that the retraining can spare: a bundle for each number of
 * decisions is learnt once and kept, and measured again with each retraining. Nothing that goes
 * wrong here stands in its way.
 */
final class CurveStages {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Integer> MILESTONES = List.of(200, 1_000, 5_000);
  private static final String STARTER = "starter";
  private static final String POINT = "curve-";

  private final Settings settings;
  private final Workspace workspace;
  private final Desk desk;
  private final LeaseKeeper keeper;
  private final Inputs inputs;
  private final List<String> skipped = new ArrayList<>();
  private Optional<LearningCurve> earlier = Optional.empty();
  private boolean hasAsked;

  CurveStages(
      Settings settings, Workspace workspace, Desk desk, LeaseKeeper keeper, Inputs inputs) {
    this.settings = settings;
    this.workspace = workspace;
    this.desk = desk;
    this.keeper = keeper;
    this.inputs = inputs;
  }

  /** A bundle that has learnt from none of the decisions. */
  private record Starter(String id, String sha256, BundleParts parts) {}

  LearningCurve curve() {
    SpareTime spare = new SpareTime(keeper, keeper.spare());
    List<Point> points = new ArrayList<>();
    Starter starter = null;
    try {
      starter = starter();
      if (starter == null) {
        skipped.add(
            "No bundle is left that has learnt from none of the decisions, to measure beside.");
      } else {
        measure(starter, spare, points);
      }
    } catch (RuntimeException failed) {
      skip("What decisions brought", failed, spare);
    }
    return new LearningCurve(
        starter == null ? null : starter.id(), basis(starter), points, skipped);
  }

  /** A lost lease and the end of the run's time are for whoever runs it. */
  private void skip(String what, RuntimeException failed, SpareTime spare) {
    keeper.check();
    String why =
        spare.isUp()
            ? "the time that could be spared was up"
            : failed instanceof ModerationException
                ? String.valueOf(failed.getMessage())
                : failed.getClass().getSimpleName();
    skipped.add(what + " was not measured: " + why + ".");
  }

  private void measure(Starter starter, SpareTime spare, List<Point> points) {
    int decisions = inputs.counts().all();
    CurveMeasure measure = new CurveMeasure(inputs, settings, starter.parts(), keeper);
    for (int milestone : MILESTONES) {
      if (milestone < decisions) {
        try {
          points.add(point(starter, milestone, measure, spare));
        } catch (RuntimeException failed) {
          skip(String.format(Locale.ROOT, "What %,d decisions brought", milestone), failed, spare);
        }
      }
    }
    points.add(measure.point(decisions, true, workspace.path(Stages.CHALLENGER)));
  }

  /** Measured now by what was learnt once, or as it was measured where that is gone. */
  private Point point(Starter starter, int milestone, CurveMeasure measure, SpareTime spare) {
    String name = POINT + milestone;
    String basis = basis(starter);
    Optional<Point> known =
        workspace.isMade(name, basis)
            ? Optional.empty()
            : earlier()
                .filter(curve -> curve.basis().equals(basis))
                .flatMap(
                    curve ->
                        curve.points().stream()
                            .filter(point -> point.decisions() == milestone && !point.all())
                            .findFirst());
    if (known.isPresent()) {
      return known.get().asEarlier();
    }
    Making making = new Making(inputs, settings.corpora(), spare);
    boolean unused =
        workspace.make(
            name,
            basis,
            path -> BundleFolder.write(measure.learn(milestone, making, spare), Map.of(), path));
    return measure.point(milestone, false, workspace.path(name));
  }

  /** Of all beside decisions that a point is learnt from. */
  private String basis(@Nullable Starter starter) {
    List<String> parts = new ArrayList<>();
    parts.add(RetrainingRecord.COMITY);
    parts.add(starter == null ? "" : starter.sha256());
    parts.add(inputs.recipe().mode().name());
    parts.add(String.valueOf(inputs.recipe().seed()));
    parts.add(String.valueOf(inputs.recipe().fast()));
    inputs.record().corpora().forEach(corpus -> parts.add(corpus.sha256()));
    return Digests.ofTexts(parts);
  }

  /** The curve of the last retraining: of this folder, or else as the service keeps it. */
  private Optional<LearningCurve> earlier() {
    if (!hasAsked) {
      earlier = read();
      hasAsked = true;
    }
    return earlier;
  }

  private Optional<LearningCurve> read() {
    Path file = workspace.path(Stages.CURVE);
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(file.toFile(), LearningCurve.class))
          : desk.past().lastCurve().flatMap(CurveStages::curve);
    } catch (IOException ofAnotherVersion) {
      return Optional.empty();
    }
  }

  private static Optional<LearningCurve> curve(JsonNode json) {
    try {
      return Optional.of(JSON.treeToValue(json, LearningCurve.class));
    } catch (JsonProcessingException ofAnotherVersion) {
      return Optional.empty();
    }
  }

  /** The champion, if it is new to the site, or else the bundle that the site began with. */
  private @Nullable Starter starter() {
    Set<String> sources = inputs.sources();
    if (!Lineage.mayKnow(inputs.champion().manifest(), sources)) {
      return new Starter(
          inputs.record().champion(), inputs.record().championSha256(), inputs.champion());
    }
    Optional<String> known = earlier().map(LearningCurve::starter);
    String id = known.isPresent() ? known.get() : desk.past().firstChampion().orElse(null);
    if (id == null) {
      return null;
    }
    boolean unused = workspace.make(STARTER, id, path -> Stages.pull(desk, id, path));
    BundleParts parts = BundleFolder.read(workspace.path(STARTER));
    return Lineage.mayKnow(parts.manifest(), sources)
        ? null
        : new Starter(id, workspace.digest(STARTER), parts);
  }
}

package org.comity.training.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.comity.archive.BundleArchive;
import org.comity.gate.GateReport.Check;
import org.comity.training.retraining.Outcome.State;
import org.comity.training.retraining.Settings.Passed;
import org.comity.training.retraining.learning.Recipe.Mode;
import org.comity.training.retraining.report.LearningCurve;
import org.comity.training.retraining.report.LearningCurve.Kept;
import org.comity.training.retraining.report.LearningCurve.Point;
import org.comity.training.retraining.report.RetrainingReport;
import org.comity.training.retraining.report.RetrainingReport.ColdStart;
import org.comity.training.retraining.report.RetrainingReport.Judges;
import org.comity.training.retraining.service.Desk;
import org.comity.training.retraining.work.Digests;
import org.comity.training.retraining.work.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decisions brought, and that it can be done again. */
class WhatIsReportedTest {

  private static final int ROWS = 1200;
  private static final int MORE = 1500;

  @TempDir static Path shared;
  private static byte[] starter = new byte[0];

  @TempDir Path folder;
  private FakeService service = new FakeService("starter-1", new byte[0]);

  @BeforeAll
  static void openTheNewsroom() throws IOException {
    starter = Newsroom.starter(shared);
  }

  @BeforeEach
  void start() {
    service.close();
    service = new FakeService("starter-1", starter);
    service.rows = Newsroom.export(ROWS, Newsroom.HONEST);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private RetrainingReport run(String work, boolean curve) {
    Desk desk = Desk.of(service.address(), "gazette", "secret", notice -> {});
    var limits = new Settings.Limits(100_000, 5000, 10, null);
    Settings settings =
        new Settings("gazette", List.of(), Mode.WARM, 1, false, Passed.PROMOTED, curve, limits);
    try (Workspace workspace = Workspace.open(folder.resolve(work)).orElseThrow()) {
      var told = new Retraining.Told((stage, done, total) -> {}, notice -> {}, stage -> {});
      Outcome outcome = new Retraining(settings, workspace, desk, told).run("here:1");
      assertThat(outcome.state()).as(outcome.sentence()).isIn(State.PROMOTED, State.REFUSED);
      return Objects.requireNonNull(outcome.report());
    }
  }

  /** Whatever the gate says: another bundle scores the site from now on. */
  private void promote(RetrainingReport report) {
    service.champion = report.record().bundle();
  }

  private static LearningCurve curve(RetrainingReport report) {
    return Objects.requireNonNull(report.curve());
  }

  private static Kept keptNow(RetrainingReport report) {
    return new Kept(report.rows().judged(), report.rows().judgedSha256(), false);
  }

  @Test
  void whatTheFirstDecisionsBroughtStandsBesideTheStarter() throws IOException {
    RetrainingReport report = run("work", true);
    LearningCurve curve = curve(report);

    assertThat(curve.starter()).isEqualTo("starter-1");
    assertThat(curve.skipped()).isEmpty();
    assertThat(curve.points()).extracting(Point::decisions).containsExactly(200, 1000, ROWS);
    assertThat(curve.points()).extracting(Point::all).containsExactly(false, false, true);
    assertThat(curve.points()).extracting(Point::kept).containsOnly(keptNow(report));
    assertThat(curve.points()).extracting(Point::learnt).isSorted();
    assertThat(curve.points().get(0).learnt()).isBetween(80, 160);
    Point last = curve.points().get(2);
    assertThat(last.learnt()).isEqualTo(report.rows().train());
    assertThat(last.area()).isGreaterThan(last.starter() + 0.03);
    assertThat(last.gained().low()).isPositive();
    assertThat(last.interval().low()).isLessThan(last.area());
    assertThat(service.ends.get(0).at("/report/curve/points/1/decisions").asInt()).isEqualTo(1000);
    assertThat(Files.readString(folder.resolve("work/report/report.html")))
        .contains("What decisions brought", "curve-chart", "beside starter-1");
  }

  @Test
  void whatWasLearntOnceIsMeasuredAgainOnTheRowsOfToday() throws IOException {
    RetrainingReport before = run("work", true);
    Path learnt = folder.resolve("work/curve-1000/bundle.json");
    FileTime made = Files.getLastModifiedTime(learnt);
    promote(before);
    service.rows = Newsroom.export(MORE, Newsroom.HONEST);

    RetrainingReport report = run("work", true);

    assertThat(Files.getLastModifiedTime(learnt)).isEqualTo(made);
    assertThat(report.record().champion()).isEqualTo(before.record().bundle());
    LearningCurve curve = curve(report);
    assertThat(curve.starter()).isEqualTo("starter-1");
    assertThat(curve.basis()).isEqualTo(curve(before).basis());
    assertThat(curve.points()).extracting(Point::decisions).containsExactly(200, 1000, MORE);
    assertThat(curve.points()).extracting(Point::kept).containsOnly(keptNow(report));
  }

  @Test
  void whatTheServiceRemembersIsNotLearntAgain() {
    RetrainingReport before = run("work", true);
    promote(before);
    service.rows = Newsroom.export(MORE, Newsroom.HONEST);

    LearningCurve curve = curve(run("another", true));

    assertThat(curve.skipped()).isEmpty();
    assertThat(curve.starter()).isEqualTo("starter-1");
    Point known = curve(before).points().get(1);
    assertThat(curve.points().get(1).kept()).isEqualTo(known.asEarlier().kept());
    assertThat(curve.points().get(1).kept().earlier()).isTrue();
    assertThat(curve.points().get(1).area()).isEqualTo(known.area(), within(1e-6));
    assertThat(curve.points().get(2).kept().earlier()).isFalse();
    assertThat(folder.resolve("another/curve-1000")).doesNotExist();
  }

  @Test
  void aSiteThatWasRetrainedBeforeBeganWithItsFirstChampion() {
    RetrainingReport before = run("work", false);
    assertThat(before.curve()).isNull();
    promote(before);
    service.rows = Newsroom.export(MORE, Newsroom.HONEST);

    LearningCurve curve = curve(run("work", true));

    assertThat(curve.starter()).isEqualTo("starter-1");
    assertThat(curve.points()).hasSize(3);
  }

  @Test
  void aStarterThatIsGoneStandsInNobodysWay() {
    promote(run("work", false));
    service.bundles.remove("starter-1");
    service.rows = Newsroom.export(MORE, Newsroom.HONEST);

    LearningCurve curve = curve(run("work", true));

    assertThat(curve.points()).isEmpty();
    assertThat(curve.skipped()).singleElement().asString().contains("starter-1", "404");
  }

  /** Only a champion that has learnt from none of them lets all decisions judge. */
  @Test
  void allDecisionsJudgeAChallengerOfAChampionThatIsNewToThem() throws IOException {
    RetrainingReport first = run("work", false);

    Judges judges = first.judges();
    ColdStart proof = Objects.requireNonNull(judges.coldStart());
    assertThat(proof.figures().folds()).isEqualTo(11);
    assertThat(proof.figures().rows()).isEqualTo(first.gate().rows() + judges.labels());
    assertThat(judges.labels()).isEqualTo(first.rows().train());
    assertThat(proof.learnt()).isBetween(judges.labels() / 2, judges.labels() - 1);
    assertThat(first.gate().checks())
        .filteredOn(check -> check.name().equals("ranking of all"))
        .singleElement()
        .satisfies(check -> assertThat(check.low()).isEqualTo(proof.figures().low()));
    assertThat(first.checksums().challenger()).isEqualTo(checksum(first.record().bundle()));
    assertThat(first.checksums().champion()).isEqualTo(checksum("starter-1"));
    assertThat(service.ends.get(0).at("/report/judges/coldStart/figures/low").asDouble())
        .isEqualTo(proof.figures().low(), within(1e-6));
    assertThat(Files.readString(folder.resolve("work/report/report.html")))
        .contains("had seen neither its thread nor its author nor its text");

    promote(first);
    service.rows = Newsroom.export(MORE, Newsroom.HONEST);
    RetrainingReport second = run("work", false);

    assertThat(second.judges().coldStart()).isNull();
    assertThat(second.judges().notAll()).contains("may have learnt from some of them");
    assertThat(second.gate().checks())
        .extracting(Check::name)
        .contains("ranking")
        .doesNotContain("ranking of all");
  }

  private String checksum(String bundle) throws IOException {
    Path unpacked = Files.createDirectories(folder.resolve(bundle));
    byte[] archive = Objects.requireNonNull(service.bundles.get(bundle));
    BundleArchive.unpack(new ByteArrayInputStream(archive), unpacked);
    return Digests.of(unpacked.resolve("CHECKSUMS"));
  }

  @Test
  void spareTimeEnds() {
    SpareTime none = new SpareTime((stage, done, total) -> {}, Duration.ofNanos(-1));
    SpareTime some = new SpareTime((stage, done, total) -> {}, Duration.ofHours(1));

    some.at("learning", 1, 2);
    assertThat(some.isUp()).isFalse();
    assertThat(none.isUp()).isTrue();
    assertThatThrownBy(() -> none.at("learning", 1, 2)).hasMessageContaining("up");
  }

  /** All but times: how long a comment takes, and the sentence that says so. */
  private String withoutTimes() throws IOException {
    ObjectNode report = (ObjectNode) service.ends.get(0).path("report").deepCopy();
    ArrayNode checks = (ArrayNode) report.at("/gate/checks");
    for (int at = checks.size() - 1; at >= 0; at--) {
      if (checks.get(at).path("name").asText().equals("latency")) {
        var unused = checks.remove(at);
      }
    }
    return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
  }

  @Test
  void theSameRowsInAnotherFolderGiveTheSameBytesAndTheSameReport() throws IOException {
    RetrainingReport report = run("work", true);
    String id = report.record().bundle();
    byte[] bundle = Objects.requireNonNull(service.bundles.get(id));
    String told = withoutTimes();

    start();
    RetrainingReport again = run("elsewhere", true);

    assertThat(again.record()).isEqualTo(report.record());
    assertThat(service.bundles.get(id)).isEqualTo(bundle);
    assertThat(withoutTimes()).isEqualTo(told);
    assertThat(report.again().policyVersion()).isEqualTo(1);
    assertThat(report.again().command())
        .isEqualTo(
            "comity retrain --service URL --work DIR --community gazette --mode warm --seed 1"
                + " --judged-rows 5000");
    assertThat(told)
        .contains(
            report.record().rowsSha256(),
            report.record().championSha256(),
            report.checksums().challenger(),
            report.rows().judgedSha256());
  }
}

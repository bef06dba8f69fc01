package org.comity.training.retraining;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.comity.archive.BundleArchive;
import org.comity.comment.Attribute;
import org.comity.evaluation.RankAuc;
import org.comity.gate.GateReport.Check;
import org.comity.gate.jury.Side;
import org.comity.gate.jury.SiteRow;
import org.comity.gate.jury.Voice;
import org.comity.model.Bundle;
import org.comity.model.BundleFolder;
import org.comity.model.BundleManifest.Head;
import org.comity.training.retraining.Outcome.State;
import org.comity.training.retraining.Settings.Passed;
import org.comity.training.retraining.learning.Recipe.Mode;
import org.comity.training.retraining.report.RetrainingRecord;
import org.comity.training.retraining.report.RetrainingRecord.CorpusFileRecord;
import org.comity.training.retraining.report.RetrainingReport;
import org.comity.training.retraining.rows.SiteRows;
import org.comity.training.retraining.service.Desk;
import org.comity.training.retraining.service.LeaseHeldException;
import org.comity.training.retraining.service.ServiceException;
import org.comity.training.retraining.work.Digests;
import org.comity.training.retraining.work.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job against a service over real HTTP, on our own threads. */
class RetrainingTest {

  private static final int ROWS = 1200;

  @TempDir static Path shared;
  private static byte[] starter = new byte[0];
  private static String honest = "";

  @TempDir Path folder;
  private FakeService service = new FakeService("starter-1", new byte[0]);

  /** What kill -9 leaves behind: nobody is told. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @BeforeAll
  static void openTheNewsroom() throws IOException {
    starter = Newsroom.starter(shared);
    honest = Newsroom.export(ROWS, Newsroom.HONEST);
  }

  @BeforeEach
  void start() {
    service.close();
    service = new FakeService("starter-1", starter);
    service.rows = honest;
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private static Settings settings(boolean promote) {
    var limits = new Settings.Limits(100_000, 5000, 10, null);
    Passed passed = promote ? Passed.PROMOTED : Passed.HANDED_IN;
    return new Settings("gazette", List.of(), Mode.WARM, 1, false, passed, true, limits);
  }

  private Outcome run(boolean promote) {
    return run(promote, stage -> {});
  }

  private Outcome run(boolean promote, Consumer<String> finished) {
    return run(settings(promote), finished);
  }

  private Outcome run(Settings settings, Consumer<String> finished) {
    Desk desk = Desk.of(service.address(), "gazette", "secret", notice -> {});
    try (Workspace workspace = Workspace.open(folder.resolve("work")).orElseThrow()) {
      var told = new Retraining.Told((stage, done, total) -> {}, notice -> {}, finished);
      return new Retraining(settings, workspace, desk, told).run("here:1");
    }
  }

  private static RetrainingReport report(Outcome outcome) {
    return Objects.requireNonNull(outcome.report(), outcome.sentence());
  }

  private static Check check(Outcome outcome, String name) {
    return report(outcome).gate().checks().stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatModeratorsDecideMakesABetterModelThatIsPromoted() throws IOException {
    Outcome outcome = run(true);

    assertThat(report(outcome).gate().refusals()).isEmpty();
    assertThat(outcome.state()).isEqualTo(State.PROMOTED);
    Check ranking = check(outcome, "ranking");
    assertThat(Objects.requireNonNull(ranking.challenger()))
        .isGreaterThan(Objects.requireNonNull(ranking.champion()) + 0.03);
    String id = report(outcome).record().bundle();
    assertThat(id).matches("gazette-202605[0-9]{2}-[0-9]+");
    assertThat(service.promoted).containsExactly(id);
    assertThat(service.ends.get(0).path("state").asText()).isEqualTo("handed_in");
    assertThat(service.ends.get(0).at("/report/gate/passed").asBoolean()).isTrue();
    assertThat(service.keys).allMatch("Bearer secret"::equals);
    Path unpacked = unpacked(id, "unpacked");
    assertThat(Bundle.read(unpacked).id()).isEqualTo(id);
    assertThat(record(unpacked)).isEqualTo(report(outcome).record());
    assertThat(Files.readString(folder.resolve("work/report/report.html")))
        .contains("The gate: passed", "<svg");
  }

  @Test
  void withEachRetrainingLaterCommentsAreToldApartBetter() throws IOException {
    List<String> all = Newsroom.export(4000, Newsroom.HONEST).lines().toList();
    Path later = folder.resolve("later.jsonl");
    Files.write(later, all.subList(3000, 4000));
    List<Double> areas = new ArrayList<>();
    areas.add(area(Bundle.read(shared.resolve("starter")), later));
    for (int decided : List.of(500, 1200)) {
      service.rows = String.join("\n", all.subList(0, decided));

      Outcome outcome = run(true);

      assertThat(report(outcome).gate().refusals()).as("after %d", decided).isEmpty();
      areas.add(area(Bundle.read(unpacked(service.champion, "after-" + decided)), later));
    }

    assertThat(areas).isSorted();
    assertThat(areas.get(1)).isGreaterThan(areas.get(0) + 0.03);
    assertThat(areas.get(2)).isGreaterThan(areas.get(0) + 0.06);
  }

  /** On comments whose like was never learnt from: each stands with its copies on one side. */
  private static double area(Bundle bundle, Path rows) {
    Voice voice = new Voice(bundle);
    try (Stream<SiteRow> all = SiteRows.read(rows)) {
      List<SiteRow> test = all.filter(row -> row.side() == Side.TEST).toList();
      boolean[] rejected = new boolean[test.size()];
      double[] scores = new double[test.size()];
      for (int row = 0; row < scores.length; row++) {
        rejected[row] = test.get(row).isRejected();
        Double score = voice.of(test.get(row).labelled().comment());
        scores[row] = score == null ? 0 : score;
      }
      return new RankAuc(rejected, scores).area();
    }
  }

  @Test
  void withoutNewDecisionsThereIsNothingToDo() {
    Outcome first = run(true);
    Outcome second = run(true);

    assertThat(first.state()).as(first.sentence()).isEqualTo(State.PROMOTED);
    assertThat(second.state()).isEqualTo(State.NOTHING_NEW);
    assertThat(service.promoted).hasSize(1);
    assertThat(service.holder).isNull();
  }

  @Test
  void jointTrainingLearnsFromOpenCorporaToo() throws IOException {
    Path corpus = Path.of("threads", "bus-station-bombing.jsonl");
    var limits = new Settings.Limits(100_000, 5000, 10, null);
    Settings joint =
        new Settings(
            "gazette", List.of(corpus), Mode.JOINT, 1, true, Passed.HANDED_IN, true, limits);

    RetrainingReport report = report(run(joint, stage -> {}));

    assertThat(report.record().mode()).isEqualTo("JOINT");
    assertThat(report.judges().notAll()).contains("from open corpora");
    assertThat(report.record().corpora())
        .containsExactly(new CorpusFileRecord("bus-station-bombing.jsonl", Digests.of(corpus)));
    Bundle bundle = Bundle.read(unpacked(report.record().bundle(), "joint"));
    assertThat(bundle.manifest().training().base()).isNull();
    assertThat(bundle.manifest().training().sources())
        .extracting("name")
        .containsExactly("comity-threads", "gazette");
    assertThat(bundle.attributes()).contains(Attribute.LIKELY_TO_REJECT);
  }

  @Test
  void aRunThatIsKilledAfterAnyStageMakesTheSameBytes() {
    List<String> stages = new ArrayList<>();
    Outcome whole = run(true, stages::add);
    String id = report(whole).record().bundle();
    byte[] expected = Objects.requireNonNull(service.bundles.get(id));
    assertThat(stages).contains("lease", "learnt", "challenger", "gate.json", "hand in", "promote");

    start();
    folder = folder.resolve("killed");
    int killed = 0;
    for (String stage : stages) {
      assertThatThrownBy(() -> run(true, now -> dieAt(stage, now))).isInstanceOf(Killed.class);
      killed++;
    }
    Outcome last = run(true);

    assertThat(killed).isEqualTo(stages.size());
    assertThat(service.bundles.get(id)).isEqualTo(expected);
    assertThat(service.champion).isEqualTo(id);
    assertThat(last.state()).isIn(State.PROMOTED, State.NOTHING_NEW);
    assertThat(service.ends).allMatch(end -> !end.path("state").asText().equals("failed"));
    assertThat(service.asked).filteredOn("GET /bundles/starter-1"::equals).hasSize(1);
  }

  private static void dieAt(String stage, String now) {
    if (stage.equals(now)) {
      throw new Killed();
    }
  }

  @Test
  void aModeratorWhoTurnsVerdictsAroundIsNamedAndNothingIsPromoted() {
    service.rows =
        Newsroom.export(ROWS, (who, text, verdict) -> who.equals("m2") ? !verdict : verdict);

    Outcome outcome = run(true);

    assertThat(outcome.state()).isEqualTo(State.REFUSED);
    assertThat(report(outcome).gate().refusals())
        .anyMatch(sentence -> sentence.contains("moderator m2"));
    assertThat(service.promoted).isEmpty();
    assertThat(service.ends.get(0).path("state").asText()).isEqualTo("refused");
  }

  @Test
  void aTermThatIsAlwaysRejectedIsNamedAndNothingIsPromoted() {
    service.rows = Newsroom.export(ROWS, (who, text, verdict) -> verdict || text.contains("druze"));

    Outcome outcome = run(true);

    assertThat(outcome.state()).isEqualTo(State.REFUSED);
    assertThat(report(outcome).gate().refusals())
        .anyMatch(sentence -> sentence.contains("\"druze\""));
    assertThat(service.promoted).isEmpty();
  }

  @Test
  void whatTheServiceRefusesIsRefusedInItsWords() {
    service.objection = "It was compared and ranks comments worse.";

    Outcome outcome = run(true);

    assertThat(outcome.state()).isEqualTo(State.REFUSED);
    String id = report(outcome).record().bundle();
    assertThat(outcome.sentence())
        .isEqualTo("The service refuses " + id + ": It was compared and ranks comments worse.");
    assertThat(report(outcome).gate().passed()).isTrue();
    assertThat(service.promoted).isEmpty();
    assertThat(service.ends.get(0).path("state").asText()).isEqualTo("handed_in");
  }

  /** By these the service finds what the job measured of a bundle. */
  @Test
  void reportsOfTheVeryBundleThatItHandsIn() throws IOException {
    Outcome outcome = run(false);

    JsonNode told = service.ends.get(0).path("report");
    String id = report(outcome).record().bundle();
    assertThat(told.at("/record/bundle").asText()).isEqualTo(id);
    assertThat(told.at("/record/champion").asText()).isEqualTo(service.champion);
    assertThat(told.at("/checksums/challenger").asText())
        .isEqualTo(Digests.of(unpacked(id, "unpacked").resolve("CHECKSUMS")));
    List<String> names = told.at("/gate/checks").findValuesAsText("name");
    assertThat(names).contains("ranking", "suite");
    assertThat(told.at("/gate/checks/" + names.indexOf("suite") + "/challenger").isNumber())
        .isTrue();
  }

  /** Were rows to judge on ever learnt from, their words would change the bundle. */
  @Test
  void whatIsToBeJudgedOnIsNeverLearntFromNorCalibratedOn() throws IOException {
    service.mayPromote = false;
    String id = report(run(true)).record().bundle();
    Path first = unpacked(id, "first");

    start();
    folder = folder.resolve("other");
    service.mayPromote = false;
    service.rows = honest.lines().map(RetrainingTest::otherTest).collect(joining("\n"));
    Outcome second = run(true);
    Path other = unpacked(report(second).record().bundle(), "second");

    assertThat(report(second).record().rowsSha256()).isNotEqualTo(record(first).rowsSha256());
    assertThat(learnt(other)).isEqualTo(learnt(first)).hasSizeGreaterThan(5);
    assertThat(heads(other)).isEqualTo(heads(first));
  }

  /** The same comment with other words and the other verdict, if it is there to judge on. */
  private static String otherTest(String line) {
    if (!line.contains("\"split\":\"test\"")) {
      return line;
    }
    String turned =
        line.contains("\"LIKELY_TO_REJECT\":1")
            ? line.replace("\"LIKELY_TO_REJECT\":1", "\"LIKELY_TO_REJECT\":0")
            : line.replace("\"LIKELY_TO_REJECT\":0", "\"LIKELY_TO_REJECT\":1");
    return turned.replace("\"text\":\"", "\"text\":\"Unheard syllables bravissimo ");
  }

  private Path unpacked(String id, String name) throws IOException {
    Path unpacked = Files.createDirectories(folder.resolve(name));
    byte[] archive = Objects.requireNonNull(service.bundles.get(id));
    BundleArchive.unpack(new ByteArrayInputStream(archive), unpacked);
    return unpacked;
  }

  private static RetrainingRecord record(Path bundle) throws IOException {
    return RetrainingRecord.read(Files.readAllBytes(bundle.resolve(RetrainingRecord.FILE)));
  }

  /** All that scores, as bytes. */
  private static Map<String, String> learnt(Path bundle) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.list(bundle)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".bin") || name.endsWith(".tribuo")) {
          digests.put(name, Digests.of(file));
        }
      }
    }
    return digests;
  }

  private static List<Head> heads(Path bundle) {
    return BundleFolder.read(bundle).manifest().attributes();
  }

  @Test
  void aLeaseThatSomebodyHasIsLeftToThem() {
    service.holder = "somebody's token";

    assertThatThrownBy(() -> run(true))
        .isInstanceOf(LeaseHeldException.class)
        .hasMessageContaining("other-host:1");
    assertThat(service.asked).containsExactly("POST /retrainings");
  }

  @Test
  void aServiceThatIsBusyIsAskedAgain() {
    service.rows = Newsroom.export(50, Newsroom.HONEST);
    service.troubles.addAll(List.of(503, 429));

    assertThat(run(true).state()).isEqualTo(State.TOO_LITTLE);
    assertThat(service.asked.subList(0, 3)).containsOnly("POST /retrainings");
    assertThat(service.ends.get(0).at("/report/reason").asText()).contains("at least 20");
  }

  @Test
  void aKeyThatMayNotPromoteHandsIn() {
    service.mayPromote = false;

    assertThat(run(true).state()).isEqualTo(State.HANDED_IN);
    assertThat(service.bundles).hasSize(2);
  }

  @Test
  void aFailureIsToldToTheServiceSoThatNobodyWaits() {
    service.rows = "{\"id\":\"c1\",\"text\":\"x\",\"split\":\"middle\"}";

    assertThatThrownBy(() -> run(true)).hasMessageContaining("line 1", "split");
    assertThat(service.holder).isNull();
    assertThat(service.ends.get(0).path("state").asText()).isEqualTo("failed");
  }

  @Test
  void aChampionThatIsMissingIsSaid() {
    service.champion = "gone-1";

    assertThatThrownBy(() -> run(true))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("/bundles/gone-1", "404");
  }
}

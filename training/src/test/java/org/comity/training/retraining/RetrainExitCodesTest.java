package org.comity.training.retraining;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.training.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as cron calls it, against a service over real HTTP: what its exit codes say. */
class RetrainExitCodesTest {

  private static final int ROWS = 1200;

  @TempDir static Path shared;
  private static byte[] starter = new byte[0];

  @TempDir Path folder;
  private FakeService service = new FakeService("starter-1", new byte[0]);

  private record Run(int code, String out, String err) {}

  @BeforeAll
  static void learnAStarter() throws IOException {
    starter = Newsroom.starter(shared);
  }

  @BeforeEach
  void start() {
    service.close();
    service = new FakeService("starter-1", starter);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private Run retrain(String... options) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Path key = Files.writeString(folder.resolve("key"), "from-a-file\n");
    List<String> args =
        new ArrayList<>(
            List.of(
                "retrain",
                "--service=" + service.address(),
                "--community=gazette",
                "--key-file=" + key,
                "--work=" + folder.resolve("work")));
    args.addAll(List.of(options));
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(args.toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  @Test
  void promotedIsZeroAndNothingNewToo() throws IOException {
    service.rows = Newsroom.export(ROWS, Newsroom.HONEST);

    Run first = retrain("--promote", "--json");
    Run second = retrain("--promote");

    assertThat(first.code).as(first.err).isZero();
    assertThat(new ObjectMapper().readTree(first.out).at("/gate/passed").asBoolean()).isTrue();
    assertThat(first.err).contains("scores the community now", "report.html");
    assertThat(second.code).isZero();
    assertThat(second.err).contains("Nothing was decided since");
    assertThat(service.promoted).hasSize(1);
    assertThat(service.keys).containsOnly("Bearer from-a-file");
  }

  @Test
  void refusedIsOneWithTheTableThatSaysWhy() throws IOException {
    service.rows =
        Newsroom.export(ROWS, (who, text, verdict) -> who.equals("m1") ? !verdict : verdict);

    Run run = retrain("--promote");

    assertThat(run.code).isEqualTo(1);
    assertThat(run.out).contains("The gate: refused", "moderator m1", "take them out");
    assertThat(service.promoted).isEmpty();
    assertThat(service.bundles).hasSize(2);
  }

  @Test
  void withShadowItJudgesBesideTheChampion() throws IOException {
    service.rows = Newsroom.export(ROWS, Newsroom.HONEST);

    Run run = retrain("--shadow");

    assertThat(run.code).as(run.err).isZero();
    assertThat(run.err).contains("runs in the shadow");
    assertThat(service.shadowed).hasSize(1);
    assertThat(service.promoted).isEmpty();
  }

  @Test
  void aPolicyThatDoesNotFitKeepsItOutOfTheShadowAndSaysSo() throws IOException {
    service.rows = Newsroom.export(ROWS, Newsroom.HONEST);
    service.mayShadow = false;

    Run run = retrain("--shadow");

    assertThat(run.code).as(run.err).isZero();
    assertThat(run.err).contains("the policy does not fit", "was handed in");
    assertThat(service.bundles).hasSize(2);
  }

  @Test
  void shadowAndPromoteExcludeEachOther() throws IOException {
    assertThat(retrain("--shadow", "--promote").err).contains("exclude each other");
    assertThat(service.asked).isEmpty();
  }

  @Test
  void withoutPromoteItIsHandedInOnly() throws IOException {
    service.rows = Newsroom.export(ROWS, Newsroom.HONEST);

    Run run = retrain("--no-promote");

    assertThat(run.code).as(run.err).isZero();
    assertThat(run.err).contains("was handed in");
    assertThat(service.promoted).isEmpty();
  }

  @Test
  void aLeaseThatSomebodyHasIsThree() throws IOException {
    service.holder = "somebody's token";

    Run run = retrain();

    assertThat(run.code).isEqualTo(3);
    assertThat(run.err).contains("other-host:1");
  }

  @Test
  void moreRowsThanAllowedIsFourAndSaysWhatToGive() throws IOException {
    service.rows = Newsroom.export(100, Newsroom.HONEST);

    Run run = retrain("--most-rows=50");

    assertThat(run.code).isEqualTo(4);
    assertThat(run.err).contains("more than 50 rows", "--most-rows", "-Xmx");
    assertThat(service.holder).isNull();
  }

  @Test
  void aServiceThatRefusesIsFour() throws IOException {
    service.champion = "gone-1";

    Run run = retrain();

    assertThat(run.code).isEqualTo(4);
    assertThat(run.err).contains("/bundles/gone-1");
  }
}

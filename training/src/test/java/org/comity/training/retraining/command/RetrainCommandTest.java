package org.comity.training.retraining.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.training.Main;
import org.comity.training.retraining.work.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes and messages; what a run does is tested where it is done. */
class RetrainCommandTest {

  private static final String NOBODY = "http://localhost:9";

  @TempDir Path folder;

  private record Run(int code, String out, String err) {}

  private Run retrain(String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> args = new ArrayList<>(List.of("retrain"));
    args.addAll(List.of(options));
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(args.toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  private String work() {
    return folder.resolve("work").toString();
  }

  @Test
  void theHelpSaysWhatExitCodesMean() {
    Run run = retrain("--help");

    assertThat(run.code).isZero();
    assertThat(run.out)
        .contains("--key-file", "COMITY_KEY", "--[no-]promote", "the gate refused")
        .contains("3   somebody else retrains", "4   the service cannot be reached");
  }

  @Test
  void aWrongCommandLineIsTwo() {
    assertThat(retrain("--work", work()).code).isEqualTo(2);
    assertThat(retrain("--service", "ftp://host", "--work", work()).code).isEqualTo(2);
    assertThat(retrain("--service", NOBODY, "--work", work(), "--lease", "0").code).isEqualTo(2);
    Run fast = retrain("--service", NOBODY, "--work", work(), "--fast");
    assertThat(fast.code).isEqualTo(2);
    assertThat(fast.err).contains("--fast is for --mode joint");
  }

  @Test
  void aKeyFileThatHoldsNoKeyIsTwo() throws Exception {
    Path empty = Files.writeString(folder.resolve("key"), "\n");

    Run run = retrain("--service", NOBODY, "--work", work(), "--key-file", empty.toString());

    assertThat(run.code).isEqualTo(2);
    assertThat(run.err).contains("holds no key");
  }

  @Test
  void aFolderThatAnotherWorksInIsThree() {
    try (Workspace other = Workspace.open(folder.resolve("work")).orElseThrow()) {
      assertThat(other.noted("lease")).isEmpty();
      Run run = retrain("--service", NOBODY, "--work", work());

      assertThat(run.code).isEqualTo(3);
      assertThat(run.err).contains("another retraining works in");
    }
  }
}

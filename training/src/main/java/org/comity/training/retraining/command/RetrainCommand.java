package org.comity.training.retraining.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.comity.comment.ModerationException;
import org.comity.training.corpus.command.StageBar;
import org.comity.training.evaluation.report.TableText;
import org.comity.training.retraining.Outcome;
import org.comity.training.retraining.Retraining;
import org.comity.training.retraining.Settings;
import org.comity.training.retraining.Settings.Passed;
import org.comity.training.retraining.learning.Recipe.Mode;
import org.comity.training.retraining.report.GateTable;
import org.comity.training.retraining.report.ReportFolder;
import org.comity.training.retraining.service.Desk;
import org.comity.training.retraining.service.LeaseHeldException;
import org.comity.training.retraining.work.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity retrain}: what moderators decided in, a better bundle out, or why not. */
@Command(
    name = "retrain",
    description = {
      "Learns from what the moderators of a community decided, proves the new bundle on decisions",
      "that neither model has seen, and hands it in to the service, or says why not.",
      "Run again after it was interrupted, it goes on where it was."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:promoted, in the shadow, handed in, or nothing new to learn from",
      "1:the gate refused the new bundle; the report says why",
      "2:the command line is not what it should be",
      "3:somebody else retrains the community, or works in this folder",
      "4:the service cannot be reached or refuses, or the machine lacks something"
    })
public final class RetrainCommand implements Callable<Integer> {

  /** Holds the key where no file does: a key on a command line can be read by everyone. */
  static final String KEY = "COMITY_KEY";

  private static final int REFUSED = 1;
  private static final int HELD = 3;
  private static final int FAILED = 4;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--service",
      paramLabel = "URL",
      required = true,
      description = "The service's address, such as https://moderation.example.")
  private URI service = URI.create("http://localhost:8080");

  @Option(
      names = "--community",
      defaultValue = "default",
      description = "Whose comments (default: ${DEFAULT-VALUE}).")
  private String community = "default";

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = {
        "Holds a key with the scope RETRAIN, and POLICY to promote.",
        "Without it the variable " + KEY + " does, if any."
      })
  private @Nullable Path keyFile;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      required = true,
      description = {
        "Folder to work in, kept from one run to the next: finished stages, lock and report.",
        "It holds comments; one folder for each community."
      })
  private Path work = Path.of(".");

  @Option(
      names = "--corpora",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Open corpora in the canonical form, to learn from too.")
  private List<Path> corpora = new ArrayList<>();

  @Option(
      names = "--mode",
      defaultValue = "warm",
      description = {
        "warm: starts from the champion, in minutes. joint: from nothing, with the open corpora",
        "and the decisions together, as long as train takes (default: ${DEFAULT-VALUE})."
      })
  private Mode mode = Mode.WARM;

  @Option(
      names = "--fast",
      description = "With --mode joint: learns single words only, in seconds.")
  private boolean fast;

  @Option(
      names = "--promote",
      negatable = true,
      defaultValue = "false",
      fallbackValue = "true",
      description = {
        "Has a bundle that passed score the community at once; without it a lead does.",
        "The service makes sure that it can be read and scores."
      })
  private boolean promote;

  @Option(
      names = "--shadow",
      description = {
        "Has a bundle that passed judge in the shadow of what scores, and decide nothing, until",
        "a lead promotes it. Not with --promote."
      })
  private boolean shadow;

  @Option(
      names = "--curve",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = {
        "Measures what the first 200, 1,000, 5,000 and all decisions brought, for as long as the",
        "retraining itself takes at most; each but the last is learnt once."
      })
  private boolean curve;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of everything random (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--time-limit",
      paramLabel = "MINUTES",
      description = "Stops after so many minutes; the same command goes on from there.")
  private @Nullable Integer timeLimit;

  @Option(
      names = "--most-rows",
      paramLabel = "ROWS",
      defaultValue = "500000",
      description = "Pulls no more decisions than that (default: ${DEFAULT-VALUE}).")
  private int mostRows;

  @Option(
      names = "--judged-rows",
      paramLabel = "ROWS",
      defaultValue = "5000",
      description =
          "Judges on so many of the most recent decisions kept for that (default: ${DEFAULT-VALUE}).")
  private int judgedRows;

  @Option(
      names = "--lease",
      paramLabel = "MINUTES",
      defaultValue = "10",
      description =
          "The service holds others off for so long after it last heard from us (default:"
              + " ${DEFAULT-VALUE}).")
  private int leaseMinutes;

  @Option(names = "--json", description = "Prints report.json instead of a table.")
  private boolean json;

  @Override
  public Integer call() {
    Settings settings = settings();
    Desk desk = desk();
    try {
      Workspace workspace =
          Workspace.open(work)
              .orElseThrow(() -> new LeaseHeldException("another retraining works in " + work));
      try (workspace;
          StageBar bar = new StageBar()) {
        var told = new Retraining.Told(bar, this::say, stage -> {});
        return told(new Retraining(settings, workspace, desk, told).run(holder()));
      }
    } catch (LeaseHeldException held) {
      say("comity: " + held.getMessage());
      return HELD;
    } catch (ModerationException failed) {
      say("comity: " + failed.getMessage());
      return FAILED;
    } catch (RuntimeException unexpected) {
      // Not left to the usual handler, whose 1 would say that the gate refused.
      say("comity: unexpected failure (" + unexpected.getClass().getSimpleName() + ")");
      if (spec.findOption("--verbose").getValue() instanceof Boolean verbose && verbose) {
        unexpected.printStackTrace(spec.commandLine().getErr());
      }
      return FAILED;
    }
  }

  private Settings settings() {
    try {
      var limits =
          new Settings.Limits(
              mostRows,
              judgedRows,
              leaseMinutes,
              timeLimit == null ? null : Duration.ofMinutes(timeLimit));
      if (mode == Mode.WARM && fast) {
        throw new IllegalArgumentException("--fast is for --mode joint");
      }
      if (promote && shadow) {
        throw new IllegalArgumentException("--shadow and --promote exclude each other");
      }
      return new Settings(community, corpora, mode, seed, fast, passed(), curve, limits);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Passed passed() {
    if (shadow) {
      return Passed.IN_SHADOW;
    }
    return promote ? Passed.PROMOTED : Passed.HANDED_IN;
  }

  private Desk desk() {
    try {
      return Desk.of(service, community, key(), this::say);
    } catch (IllegalArgumentException e) {
      throw wrong("--service: " + e.getMessage());
    }
  }

  private @Nullable String key() {
    if (keyFile == null) {
      return System.getenv(KEY);
    }
    try {
      String key = Files.readString(keyFile).strip();
      if (key.isEmpty() || key.contains("\n")) {
        throw wrong(keyFile + " holds no key: one line is expected");
      }
      return key;
    } catch (IOException e) {
      throw wrong(keyFile + " cannot be read");
    }
  }

  /** Who has the lease, for whoever finds it taken. */
  private static String holder() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      host = "unknown";
    }
    return host + ":" + ProcessHandle.current().pid();
  }

  private int told(Outcome outcome) {
    PrintWriter console = spec.commandLine().getOut();
    if (outcome.report() != null) {
      if (json) {
        console.print(ReportFolder.json(outcome.report()));
      } else {
        TableText.print(console, GateTable.of(outcome.report().gate()));
        outcome.report().gate().refusals().forEach(console::println);
      }
      console.flush();
    }
    say(outcome.sentence());
    if (outcome.folder() != null) {
      say("The report is in " + outcome.folder().resolve(ReportFolder.HTML));
    }
    return outcome.state() == Outcome.State.REFUSED ? REFUSED : 0;
  }

  private void say(String sentence) {
    spec.commandLine().getErr().println(sentence);
    spec.commandLine().getErr().flush();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

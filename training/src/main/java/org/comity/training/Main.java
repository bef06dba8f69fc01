package org.comity.training;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.comity.training.bundle.command.CardCommand;
import org.comity.training.bundle.command.InspectCommand;
import org.comity.training.bundle.command.ThresholdsCommand;
import org.comity.training.corpus.command.CorpusCommand;
import org.comity.training.migration.command.MigrateCommand;
import org.comity.training.policy.command.PolicyCommand;
import org.comity.training.retraining.command.RetrainCommand;
import org.comity.training.retraining.report.RetrainingRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code comity}. A command is added by naming its class among the subcommands. */
@Command(
    name = "comity",
    description = "Moderation of reader comments: data, training, evaluation, scores.",
    mixinStandardHelpOptions = true,
    version = "comity " + RetrainingRecord.COMITY,
    scope = ScopeType.INHERIT,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the input is not what it should be",
      "2:the command line is not what it should be",
      "3:the machine lacks something: network, disk, data to fetch first"
    },
    subcommands = {
      CorpusCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      SuiteCommand.class,
      ScoreCommand.class,
      InspectCommand.class,
      ThresholdsCommand.class,
      CardCommand.class,
      PolicyCommand.class,
      MigrateCommand.class,
      RetrainCommand.class
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Shows where in the program a failure came from.")
  private boolean verbose;

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    CommandLine commands = commandLine();
    int code = commands.execute(args);
    // A writer swallows what goes wrong, such as a full disk: here it is asked.
    if (commands.getOut().checkError() && code == 0) {
      commands.getErr().println("comity: the standard output could not be written to its end");
      code = FailureSentence.ENVIRONMENT;
    }
    commands.getErr().flush();
    System.exit(code);
  }

  /**
   * The command line, for tests too.
   *
   * @return with everything set but its streams redirected
   */
  public static CommandLine commandLine() {
    Main main = new Main();
    return new CommandLine(main)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(writer(System.out))
        .setErr(writer(System.err))
        .setExecutionExceptionHandler(new FailureSentence(() -> main.verbose));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
  }

  /** The platform's encoding may know no Arabic; JSON Lines and messages are UTF-8 everywhere. */
  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}

package org.comity.training.policy.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.comity.policy.PolicyException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code comity policy}: the commands that deal with a community's policy. */
@Command(
    name = "policy",
    description = "Checks and tries the rules by which comments are approved, held or rejected.",
    subcommands = {PolicyCheck.class, PolicyTest.class, PolicyDefault.class})
public final class PolicyCommand implements Runnable {

  static final int BAD_INPUT = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
  }

  /** Tells all faults of a file as compilers do; the exit code. */
  static int tell(PrintWriter out, Path file, PolicyException e) {
    e.faults().forEach(fault -> out.println(file + ":" + fault));
    out.flush();
    return BAD_INPUT;
  }
}

package org.comity.training.migration.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code comity migrate}: the commands that bring a site over from another service. */
@Command(
    name = "migrate",
    description = "Finds the thresholds of ours that equal those of another service.",
    subcommands = MigratePerspective.class)
public final class MigrateCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "From which service?");
  }
}

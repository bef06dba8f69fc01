package org.comity.training.corpus.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code comity corpus}: the commands that deal with labelled comments. */
@Command(
    name = "corpus",
    description = "Lists, fetches, imports and counts corpora of labelled comments.",
    subcommands = {CorpusList.class, CorpusFetch.class, CorpusImport.class, CorpusStats.class})
public final class CorpusCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
  }
}

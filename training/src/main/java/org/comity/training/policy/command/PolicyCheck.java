package org.comity.training.policy.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.comity.policy.Policy;
import org.comity.policy.PolicyException;
import org.comity.training.bundle.command.BundleOption;
import org.comity.training.policy.PolicyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity policy check}: what is wrong with how a policy is written. */
@Command(
    name = "check",
    description = {
      "Reads a policy and prints everything that is wrong with it, by line and column.",
      "Attributes are those that the bundle scores. The exit code is 1 if anything is wrong."
    })
final class PolicyCheck implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final BundleOption bundle = new BundleOption();

  @Parameters(arity = "1", paramLabel = "POLICY", description = "The policy, in YAML.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Policy policy = PolicyFile.read(file, bundle.read().attributes());
      out.printf(
          "%s: nothing is wrong; rules: %d, attributes: %d%n",
          file, policy.rules().size(), policy.bands().size());
      out.flush();
      return 0;
    } catch (PolicyException e) {
      return PolicyCommand.tell(out, file, e);
    }
  }
}

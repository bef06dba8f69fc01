package org.comity.training.policy.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.comity.policy.Policy;
import org.comity.training.bundle.command.BundleOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code comity policy default}: a policy to begin with. */
@Command(
    name = "default",
    description = {
      "Prints the policy to begin with, in YAML: a person looks from the scores that the bundle",
      "recommends, and nothing is rejected by a machine. Name your mix with --prior."
    })
final class PolicyDefault implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final BundleOption bundle = new BundleOption();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(Policy.recommended(bundle.read().manifest().recommended()).toYaml());
    out.flush();
    return 0;
  }
}

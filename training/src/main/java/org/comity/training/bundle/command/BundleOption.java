package org.comity.training.bundle.command;

import java.nio.file.Path;
import java.util.Objects;
import org.comity.model.Bundle;
import org.comity.score.Priors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The options that name a bundle and the mix that its scores are for; any command that scores takes
 * them as a {@link picocli.CommandLine.Mixin}.
 */
public final class BundleOption {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--bundle",
      paramLabel = "DIR",
      description = "Folder of the bundle. Without it the starter bundle serves.")
  private @Nullable Path folder;

  @Option(
      names = "--prior",
      paramLabel = "ATTRIBUTE=SHARE,...",
      converter = PriorsConverter.class,
      description = {
        "Shares of comments that have an attribute, such as TOXICITY=0.05,INSULT=0.03:",
        "scores and thresholds are for such a mix. Without it they are for the mix of training."
      })
  private Priors priors = Priors.NONE;

  /** Shares as {@link Priors#parse} reads them. */
  private static final class PriorsConverter implements ITypeConverter<Priors> {
    @Override
    public Priors convert(String value) {
      try {
        return Priors.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  /**
   * Reads the bundle.
   *
   * @return with scores for the mix that is asked for
   * @throws org.comity.model.BundleException if it is missing, damaged or of a newer form
   * @throws ParameterException if no model scores an attribute whose share is given
   */
  public Bundle read() {
    Bundle bundle = folder == null ? Bundle.starter() : Bundle.read(folder);
    try {
      return bundle.at(priors);
    } catch (IllegalArgumentException e) {
      CommandSpec asked = Objects.requireNonNull(command, "command");
      throw new ParameterException(asked.commandLine(), "--prior: " + e.getMessage());
    }
  }
}

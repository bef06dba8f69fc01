package org.comity.training.migration.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.training.corpus.CorpusException;
import org.comity.training.migration.OldThreshold;
import org.comity.training.migration.log.OldName;
import org.comity.training.migration.shadow.OldApi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that have the old API asked in shadow. */
final class ShadowOptions {

  /** Holds the key where no file does: a key on a command line can be read by everyone. */
  static final String KEY = "COMITY_PERSPECTIVE_KEY";

  /** What the Perspective API served in production. */
  private static final List<Attribute> SERVED =
      List.of(
          Attribute.TOXICITY,
          Attribute.SEVERE_TOXICITY,
          Attribute.IDENTITY_ATTACK,
          Attribute.INSULT,
          Attribute.PROFANITY,
          Attribute.THREAT);

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--shadow-url",
      paramLabel = "URL",
      description = {
        "Asks this API (such as https://commentanalyzer.googleapis.com) about comments:",
        "files are then comments with an id and a text each, and answers go to --log."
      })
  private @Nullable URI url;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "Holds the API's key. Without it the variable " + KEY + " does, if any.")
  private @Nullable Path keyFile;

  @Option(
      names = "--per-second",
      paramLabel = "CALLS",
      defaultValue = "1",
      description = "Calls the API at most this often (default: ${DEFAULT-VALUE}, its quota).")
  private double perSecond = 1;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = {
        "Answers are appended here, with the comments' texts. What it holds already is not",
        "asked again: a run that was cut off goes on."
      })
  private @Nullable Path log;

  /** Whether there is anything to ask. */
  boolean asked() {
    if (url == null && (log != null || keyFile != null)) {
      throw wrong("--log and --key-file are for --shadow-url");
    }
    if (url != null && log == null) {
      throw wrong("--shadow-url needs --log, the file for its answers");
    }
    if (!(perSecond > 0 && perSecond <= 1000)) {
      throw wrong("--per-second is above 0 and at most 1000");
    }
    return url != null;
  }

  /** Where answers go; only where something is asked. */
  Path log() {
    if (log == null) {
      throw wrong("--shadow-url needs --log, the file for its answers");
    }
    return log;
  }

  /**
   * The API to ask.
   *
   * @param scored what the bundle scores
   * @param thresholds that the site named
   * @param notices hears of delays
   */
  OldApi api(List<Attribute> scored, List<OldThreshold> thresholds, Consumer<String> notices) {
    Stream<OldName> usual =
        SERVED.stream().filter(scored::contains).map(each -> new OldName(each.name()));
    Stream<OldName> named = thresholds.stream().map(OldThreshold::name);
    Set<OldName> names = new LinkedHashSet<>(Stream.concat(named, usual).toList());
    URI endpoint = url == null ? URI.create("") : url;
    String key = key();
    try {
      return OldApi.at(endpoint, key, List.copyOf(names), perSecond, notices);
    } catch (IllegalArgumentException e) {
      throw wrong("--shadow-url: " + e.getMessage());
    }
  }

  private @Nullable String key() {
    if (keyFile == null) {
      return System.getenv(KEY);
    }
    try {
      String key = Files.readString(keyFile).strip();
      if (key.isEmpty() || key.contains("\n")) {
        throw new CorpusException(keyFile + " holds no key: one line is expected");
      }
      return key;
    } catch (IOException e) {
      throw new CorpusException(keyFile + " cannot be read");
    }
  }

  private ParameterException wrong(String message) {
    CommandSpec mixee = command == null ? CommandSpec.create() : command;
    return new ParameterException(mixee.commandLine(), message);
  }
}

package org.comity.service.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.comity.gate.Evidence;
import org.comity.gate.Evidence.CrossFit;
import org.comity.gate.GateReport.Check;
import org.comity.gate.jury.Lineage;
import org.comity.service.retraining.Retraining;
import org.jspecify.annotations.Nullable;

/**
 * What the job reported of the bundle that it handed in, as far as only the job can measure it: the
 * functional suite, and what it learnt from, each row scored by a model that had not seen it.
 *
 * @param retraining names the run
 * @param champion what the job compared the bundle with
 * @param championSha256 of that bundle's CHECKSUMS, in hexadecimal; empty where it does not say
 * @param checks what its gate found
 * @param crossFit how both rank all that was decided; null where it does not say
 */
record JobReport(
    long retraining,
    String champion,
    String championSha256,
    List<Check> checks,
    @Nullable CrossFit crossFit) {

  static final String SUITE = "suite";

  static final String RANKING_OF_ALL = "ranking of all";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the list. */
  JobReport {
    checks = List.copyOf(checks);
  }

  /** Nothing if the retraining reports of another bundle, or of none. */
  static Optional<JobReport> of(Retraining retraining, Contender bundle) {
    String report = retraining.report();
    JsonNode tree = report == null ? JSON.createObjectNode() : tree(report);
    return tree.at("/record/bundle").asText().equals(bundle.id())
            && tree.at("/checksums/challenger").asText().equals(bundle.sha256())
        ? Optional.of(
            new JobReport(
                retraining.id(),
                tree.at("/record/champion").asText(),
                tree.at("/checksums/champion").asText(),
                StreamSupport.stream(tree.at("/gate/checks").spliterator(), false)
                    .map(JobReport::check)
                    .toList(),
                crossFit(tree.at("/judges/coldStart/figures"))))
        : Optional.empty();
  }

  private static @Nullable CrossFit crossFit(JsonNode figures) {
    try {
      return figures.isObject() ? JSON.treeToValue(figures, CrossFit.class) : null;
    } catch (JsonProcessingException ofAnotherVersion) {
      return null;
    }
  }

  private static JsonNode tree(String report) {
    try {
      return JSON.readTree(report);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private static Check check(JsonNode check) {
    return new Check(
        check.path("name").asText(),
        number(check.path("champion")),
        number(check.path("challenger")),
        number(check.path("low")),
        number(check.path("high")),
        number(check.path("bound")),
        check.path("passed").asBoolean(),
        check.path("sentence").asText());
  }

  private static @Nullable Double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : null;
  }

  private Optional<Check> find(String name) {
    return checks.stream().filter(check -> check.name().equals(name)).findFirst();
  }

  /** How much of the functional suite both put in order; null where it was not run. */
  Evidence.@Nullable Pair ordered() {
    Check suite = find(SUITE).orElse(null);
    Double one = suite == null ? null : suite.champion();
    Double two = suite == null ? null : suite.challenger();
    return one == null || two == null ? null : new Evidence.Pair(one, two);
  }

  /**
   * How both rank all that was decided: of this champion, and only if it has learnt from none of it
   * by its own word. Of what it has learnt from it knows the answers.
   */
  @Nullable CrossFit ofAll(Contender beside, String community) {
    return championSha256.equals(beside.sha256())
            && !Lineage.mayKnow(beside.bundle().manifest(), Set.of(community))
        ? crossFit
        : null;
  }

  /** What it found of labels that cannot be right. */
  List<Check> suspects() {
    return checks.stream()
        .filter(check -> !check.passed())
        .filter(check -> check.name().startsWith("moderator ") || check.name().startsWith("term "))
        .toList();
  }
}

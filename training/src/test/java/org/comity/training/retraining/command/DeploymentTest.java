package org.comity.training.retraining.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.training.Main;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * What {@code src/deploy} says, read strictly: by the types that are generated from the schema of
 * Kubernetes, which here accept no field that the schema does not know, and by the command itself.
 */
class DeploymentTest {

  private static final Path DEPLOY = Path.of("..", "src", "deploy");

  private static final Map<String, Set<String>> SYSTEMD =
      Map.of(
          "Unit",
          Set.of(
              "Description",
              "Documentation",
              "Wants",
              "After",
              "StartLimitIntervalSec",
              "StartLimitBurst"),
          "Service",
          Set.of(
              "Type",
              "LoadCredential",
              "ExecStart",
              "TimeoutStartSec",
              "Restart",
              "RestartSec",
              "RestartPreventExitStatus",
              "SuccessExitStatus",
              "DynamicUser",
              "StateDirectory",
              "StateDirectoryMode",
              "MemoryMax",
              "Nice",
              "NoNewPrivileges",
              "PrivateTmp",
              "PrivateDevices",
              "ProtectSystem",
              "ProtectHome",
              "ProtectKernelTunables",
              "ProtectControlGroups",
              "RestrictAddressFamilies",
              "CapabilityBoundingSet"),
          "Timer",
          Set.of("OnCalendar", "RandomizedDelaySec", "Persistent"),
          "Install",
          Set.of("WantedBy"));

  /** The generated types keep unknown fields for later; here there are none. */
  private static final class Strict extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }

  private static ObjectMapper mapper() {
    return new ObjectMapper(new YAMLFactory())
        .setAnnotationIntrospector(new Strict())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  private static List<ObjectNode> manifests() throws IOException {
    try (MappingIterator<ObjectNode> all =
        mapper()
            .readerFor(ObjectNode.class)
            .readValues(Files.readString(DEPLOY.resolve("retrain-cronjob.yaml")))) {
      return all.readAll();
    }
  }

  private static CronJob cronJob() throws IOException {
    return mapper().treeToValue(manifests().get(1), CronJob.class);
  }

  private static PodSpec pod() throws IOException {
    return cronJob().getSpec().getJobTemplate().getSpec().getTemplate().getSpec();
  }

  @Test
  void theManifestIsWhatKubernetesReads() throws IOException {
    assertThat(manifests()).hasSize(2);
    assertThat(mapper().treeToValue(manifests().get(0), PersistentVolumeClaim.class).getKind())
        .isEqualTo("PersistentVolumeClaim");
    CronJob job = cronJob();
    assertThat(job.getApiVersion()).isEqualTo("batch/v1");
    assertThat(job.getSpec().getConcurrencyPolicy()).isEqualTo("Forbid");
    assertThat(job.getSpec().getSchedule()).matches("([0-9*/,-]+ ){4}[0-9*/,-]+");
    assertThat(pod().getRestartPolicy()).isEqualTo("Never");
  }

  @Test
  void aFieldThatKubernetesDoesNotKnowIsFound() throws IOException {
    ObjectNode wrong = manifests().get(1);
    wrong.withObject("/spec/jobTemplate/spec").put("backofLimit", 3);

    assertThatThrownBy(() -> mapper().treeToValue(wrong, CronJob.class))
        .isInstanceOf(UnrecognizedPropertyException.class)
        .hasMessageContaining("backofLimit");
  }

  @Test
  void everyMountHasItsVolumeAndEveryVolumeItsClaim() throws IOException {
    PodSpec pod = pod();
    Container retrain = pod.getContainers().get(0);

    assertThat(retrain.getVolumeMounts())
        .extracting("name")
        .containsExactlyInAnyOrderElementsOf(
            pod.getVolumes().stream().map(volume -> volume.getName()).toList());
    assertThat(pod.getVolumes().get(0).getPersistentVolumeClaim().getClaimName())
        .isEqualTo(manifests().get(0).at("/metadata/name").asText());
    List<PodFailurePolicyRule> rules =
        cronJob().getSpec().getJobTemplate().getSpec().getPodFailurePolicy().getRules();
    assertThat(rules.get(1).getOnExitCodes().getContainerName()).isEqualTo(retrain.getName());
    assertThat(rules.get(1).getOnExitCodes().getValues()).containsExactly(1, 2, 3);
  }

  @Test
  void theJobsOptionsAreTheCommands() throws IOException {
    Container retrain = pod().getContainers().get(0);
    List<String> line = new ArrayList<>(retrain.getCommand().subList(3, 4));
    line.addAll(retrain.getArgs());

    assertThat(options(line)).contains("--service", "--key-file", "--work", "--promote");
  }

  @Test
  void theUnitsOptionsAreTheCommands() throws IOException {
    String start = value("comity-retrain.service", "Service", "ExecStart");
    String line = start.substring(start.indexOf("comity.jar ") + "comity.jar ".length());

    assertThat(options(List.of(line.split(" ", -1)))).contains("--service", "--key-file", "--work");
  }

  @Test
  void theUnitsHaveNoKeyThatSystemdDoesNotKnow() throws IOException {
    for (String file : List.of("comity-retrain.service", "comity-retrain.timer")) {
      Map<String, Map<String, List<String>>> sections = sections(file);
      assertThat(SYSTEMD.keySet()).as(file).containsAll(sections.keySet());
      sections.forEach(
          (section, keys) ->
              assertThat(SYSTEMD.get(section)).as(file + " " + section).containsAll(keys.keySet()));
    }
    assertThat(value("comity-retrain.timer", "Timer", "OnCalendar"))
        .matches("\\*-\\*-\\* [0-9]{2}:[0-9]{2}:[0-9]{2}");
  }

  /** The long names of the options, after the command has taken them. */
  private static List<String> options(List<String> line) {
    assertThat(line.get(0)).isEqualTo("retrain");
    CommandLine.ParseResult parsed = Main.commandLine().parseArgs(line.toArray(String[]::new));
    return parsed.subcommand().matchedOptions().stream()
        .map(option -> option.longestName().toLowerCase(Locale.ROOT))
        .map(name -> name.replace("[no-]", ""))
        .toList();
  }

  private static String value(String file, String section, String key) throws IOException {
    Map<String, List<String>> keys = sections(file).getOrDefault(section, Map.of());
    assertThat(keys).as(file).containsKey(key);
    return keys.getOrDefault(key, List.of()).get(0);
  }

  private static Map<String, Map<String, List<String>>> sections(String file) throws IOException {
    Map<String, Map<String, List<String>>> sections = new TreeMap<>();
    Map<String, List<String>> current = new TreeMap<>();
    try (Stream<String> lines = Files.lines(DEPLOY.resolve(file))) {
      for (String line : lines.filter(each -> !each.isBlank() && !each.startsWith("#")).toList()) {
        if (line.startsWith("[")) {
          current = new TreeMap<>();
          sections.put(line.substring(1, line.length() - 1), current);
        } else {
          String[] pair = line.split("=", 2);
          current.computeIfAbsent(pair[0], key -> new ArrayList<>()).add(pair[1]);
        }
      }
    }
    return sections;
  }
}

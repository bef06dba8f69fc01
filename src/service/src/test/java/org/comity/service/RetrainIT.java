package org.comity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.Requests.bytes;
import static org.comity.service.Requests.get;
import static org.comity.service.Requests.send;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.comity.archive.BundleArchive;
import org.comity.model.Bundle;
import org.comity.service.scoring.SampleBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged job retrains at packaged services, is killed meanwhile, and meets another one. */
class RetrainIT {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String COMMUNITY = "api/v1/communities/default/";
  private static final String SPORTS = "api/v1/communities/sports/";

  /**
   * Sides are drawn by thread under a secret of each installation: of that many, too few to judge
   * on come to the side of tests in none of a million.
   */
  private static final int THREADS = 500;

  private static final int DECISIONS = 2 * THREADS;

  /** Somebody else retrains the community. */
  private static final int HELD = 3;

  /** Each stage of a retraining once, and what comes after the last one in three moments. */
  private static final List<Moment> MOMENTS =
      List.of(
          new Moment("rows.jsonl", 0),
          new Moment("champion", 0),
          new Moment("cross-check.json", 0),
          new Moment("cross-checking", 100),
          new Moment("learnt", 0),
          new Moment("challenger", 0),
          new Moment("gate.json", 0),
          new Moment("curve.json", 0),
          new Moment("report", 0),
          new Moment("challenger.zip", 0),
          new Moment("handing in", 0),
          new Moment("handing in", 100),
          new Moment("handing in", 300));

  private static final List<String> THINGS =
      List.of(
          "The road", "The bakery", "Our library", "That bridge", "The night train", "The pool");
  private static final List<String> HAPPENED =
      List.of("was closed", "opened on Sunday", "costs more than planned", "needs some paint");
  private static final List<String> AFTERWARDS =
      List.of("and nobody minded", "as my aunt told me", "which is fair", "before the rain came");

  /** What this house does not print, and no bundle that is shipped knows of. */
  private static final List<String> FORBIDDEN =
      List.of(
          " Subscribe to my channel.", " There is a promo on my channel.", " Promo, subscribe.");

  @TempDir private Path folder;

  private final Map<String, String> variables = new HashMap<>();

  /** When a job is killed: some milliseconds after it began with a stage. */
  private record Moment(String stage, int milliseconds) {}

  @BeforeEach
  void startWithASmallBundle() throws IOException {
    Path small = folder.resolve("small");
    Bundle unused = SampleBundle.write("1", small);
    variables.put("COMITY_PORT", "0");
    variables.put("COMITY_BUNDLE", small.toString());
  }

  private void keepIn(EmbeddedPostgres server) {
    variables.put(
        "COMITY_DATABASE_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
    variables.put("COMITY_DATABASE_USER", "postgres");
    variables.put("COMITY_DATABASE_PASSWORD", "postgres");
  }

  private Path made(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private JsonNode items(URI address, String path) throws Exception {
    return get(address, COMMUNITY + path).path("items");
  }

  /** A person decides on what comes in: advertisements go, whatever else they say. */
  private void decide(URI address) throws Exception {
    Random random = new Random(3);
    for (int i = 0; i < DECISIONS; i++) {
      boolean isForbidden = random.nextInt(10) < 3;
      String text =
          one(THINGS, random) + " " + one(HAPPENED, random) + " " + one(AFTERWARDS, random) + ".";
      String path = COMMUNITY + "comments/c-" + i;
      JsonNode unused =
          send(
              address,
              "PUT",
              path,
              Map.of(
                  "text",
                  "Day " + i + ". " + text + (isForbidden ? one(FORBIDDEN, random) : ""),
                  "lang",
                  "en",
                  "thread_id",
                  "t-" + i % THREADS,
                  "author",
                  Map.of("id", "a-" + i % THREADS)));
      Map<String, String> verdict =
          isForbidden
              ? Map.of("verdict", "reject", "reason", "ABUSIVE")
              : Map.of("verdict", "approve");
      unused = send(address, "POST", path + "/decisions", verdict);
    }
  }

  private static String one(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private String scores(URI address, String community) throws Exception {
    return send(
            address,
            "PUT",
            community + "comments/probe-" + System.nanoTime(),
            Map.of("text", "You are a liar."))
        .get("bundle")
        .asText();
  }

  private void await(URI address, String bundle) throws Exception {
    long begun = System.nanoTime();
    while (!scores(address, COMMUNITY).equals(bundle)) {
      assertThat(System.nanoTime() - begun).as("until it scores").isLessThan(PATIENCE.toNanos());
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Test
  void aJobThatIsKilledAnywhereLeavesNothingHalfAndGoesOn() throws Exception {
    try (PackagedService service = PackagedService.start(made("here"), variables)) {
      URI address = service.address();
      String started = scores(address, COMMUNITY);
      decide(address);
      for (Moment moment : MOMENTS) {
        try (RetrainingJob job = RetrainingJob.start(folder.resolve("work"), address)) {
          job.killAt(moment.stage(), moment.milliseconds());
        }
        checkNothingIsHalf(address, started);
      }
      try (RetrainingJob job = RetrainingJob.start(folder.resolve("work"), address)) {
        assertThat(job.end()).as(job.said()).isZero();
      }
      String promoted = scores(address, COMMUNITY);
      assertThat(promoted).startsWith("default-");
      assertThat(bundles(address)).containsExactlyInAnyOrder(started, promoted);
      assertThat(items(address, "promotions")).hasSize(1);
      checkNothingIsHalf(address, started);
    }
  }

  /** What scores is what was promoted, and whatever is listed can be had whole. */
  private void checkNothingIsHalf(URI address, String started) throws Exception {
    JsonNode promotions = items(address, "promotions");
    String champion = promotions.isEmpty() ? started : promotions.get(0).get("bundle").asText();
    assertThat(scores(address, COMMUNITY)).isEqualTo(champion);
    for (String id : bundles(address)) {
      Path unpacked = Files.createTempDirectory(folder, "bundle");
      BundleArchive.unpack(
          new ByteArrayInputStream(bytes(address, COMMUNITY + "bundles/" + id)), unpacked);
      assertThat(Bundle.read(unpacked).id()).isEqualTo(id);
    }
  }

  private List<String> bundles(URI address) throws Exception {
    return items(address, "bundles").findValuesAsText("id");
  }

  @Test
  void ofTwoJobsOneRunsAndAllReplicasScoreWithWhatItMade() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      keepIn(server);
      try (PackagedService here = PackagedService.start(made("here"), variables);
          PackagedService there = PackagedService.start(made("there"), variables)) {
        URI first = here.address();
        URI second = there.address();
        String started = scores(first, COMMUNITY);
        JsonNode unused =
            send(first, "POST", "api/v1/communities", Map.of("name", "sports", "title", "Sports"));
        decide(first);
        try (RetrainingJob one = RetrainingJob.start(folder.resolve("one"), first);
            RetrainingJob other = RetrainingJob.start(folder.resolve("other"), second)) {
          assertThat(List.of(one.end(), other.end()))
              .as(one.said() + other.said())
              .containsExactlyInAnyOrder(0, HELD);
          assertThat(items(first, "promotions")).as(one.said() + other.said()).hasSize(1);
        }
        String promoted = items(first, "promotions").get(0).get("bundle").asText();
        await(first, promoted);
        await(second, promoted);
        assertThat(scores(second, SPORTS)).as("nobody retrained there").isEqualTo(started);
      }
    }
  }
}

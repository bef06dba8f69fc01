package org.comity.service.door.rest.bundle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.comity.archive.BundleArchive;
import org.comity.model.Bundle;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.scoring.Archives;
import org.comity.service.scoring.Champions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle's way from the job that learnt it to the comments that it scores. */
@QuarkusTest
class BundlesOverHttpTest {

  private static final String ZIP = "application/zip";
  private static final String WHY = "Nobody decided anything yet.";
  private static final int TOO_MANY = 70 * 1024 * 1024;

  @Inject Communities communities;
  @Inject Champions champions;

  @TempDir private Path folder;

  private String path = "";

  @BeforeEach
  void makeACommunity() {
    String name = "test-" + UUID.randomUUID();
    assertThat(
            communities
                .create(name, new CommunitySettings("Test", "en", false, null))
                .keepsScored())
        .isFalse();
    path = "/api/v1/communities/" + name;
  }

  private ValidatableResponse put(String id, byte[] archive) {
    return given().contentType(ZIP).body(archive).put(path + "/bundles/" + id).then();
  }

  private ValidatableResponse post(String below, Map<String, ?> body) {
    return given().contentType("application/json").body(body).post(path + below).then();
  }

  @Test
  void aBundleIsHandedInPromotedAndTakenBack() throws IOException {
    Path own = folder.resolve("own");
    Bundle bundle = Archives.learn(UUID.randomUUID().toString(), own);
    byte[] archive = Archives.of(own);
    String started = champions.started().id();
    String sha256 =
        put(bundle.id(), archive)
            .statusCode(201)
            .header("Location", path + "/bundles/" + bundle.id())
            .body("id", equalTo(bundle.id()))
            .body("sha256", matchesPattern("[0-9a-f]{64}"))
            .extract()
            .path("sha256");
    put(bundle.id(), archive).statusCode(200).body("sha256", equalTo(sha256));
    given()
        .get(path + "/bundles")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(bundle.id(), started)))
        .body("items.champion", equalTo(List.of(false, true)))
        .body("items[0].attributes", hasItem("TOXICITY"));
    int proof = refused(bundle.id());
    post("/promotions", Map.of("bundle", bundle.id(), "override", true, "reason", WHY))
        .statusCode(200)
        .body("bundle", equalTo(bundle.id()))
        .body("previous", equalTo(started));
    given()
        .contentType("application/json")
        .body(Map.of("text", "You are a stupid idiot."))
        .put(path + "/comments/1")
        .then()
        .body("bundle", equalTo(bundle.id()));
    post("/promotions/rollback", Map.of()).statusCode(200).body("bundle", equalTo(started));
    given()
        .get(path + "/promotions")
        .then()
        .statusCode(200)
        .body("items.kind", equalTo(List.of("rolled_back", "overridden")))
        .body("items[0].proof", nullValue())
        .body("items[1].reason", equalTo(WHY))
        .body("items[1].proof.id", equalTo(proof))
        .body("items[1].proof.passed", equalTo(false));
    post("/promotions/rollback", Map.of())
        .statusCode(409)
        .body("type", equalTo("urn:comity:problem:nothing-to-roll-back"));
  }

  /** Without rows and without a retraining nothing is proved, whoever asks. */
  private int refused(String bundle) {
    post("/promotions", Map.of("bundle", bundle, "reason", WHY))
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:comity:problem:not-proved"))
        .body("detail", containsString("comity retrain"))
        .body("checks.name", hasItems("moderators", "terms", "ranking", "size", "suite"))
        .body("checks.find { it.name == 'ranking' }.passed", equalTo(false))
        .body("checks.find { it.name == 'ranking' }.sentence", containsString("0 of 0 rows"))
        .body("checks.find { it.name == 'size' }.passed", equalTo(true))
        .body("checks.find { it.name == 'size' }.bound", greaterThan(1e6f));
    given().get(path + "/promotions").then().body("items", hasSize(0));
    int id =
        post("/promotions/check", Map.of("bundle", bundle))
            .statusCode(200)
            .body("passed", equalTo(false))
            .body("bundle.id", equalTo(bundle))
            .body("champion.id", equalTo(champions.started().id()))
            .body("champion.sha256", matchesPattern("[0-9a-f]{64}"))
            .body("rows", equalTo(0))
            .body("seed", equalTo(1))
            .extract()
            .path("id");
    given()
        .get(path + "/promotions/proofs/" + id)
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("rows_sha256", matchesPattern("[0-9a-f]{64}"))
        .body("checks.name", hasItem("suite"));
    given()
        .get(path + "/promotions/proofs/" + (id + 1_000))
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:comity:problem:no-such-proof"));
    return id;
  }

  @Test
  void whoAnswersForABundleSaysWhy() throws IOException {
    Path own = folder.resolve("own");
    Bundle bundle = Archives.learn(UUID.randomUUID().toString(), own);
    put(bundle.id(), Archives.of(own)).statusCode(201);
    post("/promotions", Map.of("bundle", bundle.id(), "override", true, "reason", " short   "))
        .statusCode(422)
        .body("detail", containsString("reason must be at least 10 characters"));
    post("/promotions/check", Map.of("bundle", champions.started().id()))
        .statusCode(409)
        .body("type", equalTo("urn:comity:problem:nothing-to-prove"));
    given().get(path + "/promotions").then().body("items", hasSize(0));
  }

  @Test
  void givesOutWhatWasHandedInAndWhatTheServiceWasStartedWith() throws IOException {
    Path own = folder.resolve("own");
    Bundle bundle = Archives.learn(UUID.randomUUID().toString(), own);
    byte[] archive = Archives.of(own);
    put(bundle.id(), archive).statusCode(201);
    byte[] back =
        given()
            .get(path + "/bundles/" + bundle.id())
            .then()
            .statusCode(200)
            .contentType(ZIP)
            .extract()
            .asByteArray();
    assertThat(back).isEqualTo(archive);
    String started = champions.started().id();
    byte[] starter = given().get(path + "/bundles/" + started).asByteArray();
    Path unpacked = Files.createDirectory(folder.resolve("starter"));
    BundleArchive.unpack(new ByteArrayInputStream(starter), unpacked);
    assertThat(Bundle.read(unpacked).id()).isEqualTo(started);
    given()
        .get(path + "/bundles/none-1")
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:comity:problem:no-such-bundle"));
  }

  @Test
  void removesWhatNobodyNeeds() throws IOException {
    Path own = folder.resolve("own");
    Bundle bundle = Archives.learn(UUID.randomUUID().toString(), own);
    put(bundle.id(), Archives.of(own)).statusCode(201);
    String where = path + "/bundles/" + bundle.id();
    post("/promotions", Map.of("bundle", bundle.id(), "override", true, "reason", "A test of it."))
        .statusCode(200);
    given()
        .delete(where)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:comity:problem:bundle-in-use"))
        .body("detail", containsString("promote another one or end the shadow first"));
    post("/promotions/rollback", Map.of()).statusCode(200);
    given().delete(where).then().statusCode(204);
    given()
        .delete(where)
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:comity:problem:no-such-bundle"));
    given()
        .get(path + "/bundles")
        .then()
        .body("items.id", equalTo(List.of(champions.started().id())));
  }

  @Test
  void refusesWhatIsNoBundleInItsOwnWords() throws IOException {
    Path own = folder.resolve("own");
    Bundle bundle = Archives.learn(UUID.randomUUID().toString(), own);
    put(bundle.id(), Archives.of(own, "TOXICITY.tribuo", "x"))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:comity:problem:not-a-bundle"))
        .body("detail", containsString("Nothing was kept"));
    put(champions.started().id(), Archives.of(own))
        .statusCode(409)
        .body("type", equalTo("urn:comity:problem:bundle-id-taken"));
    post("/promotions", Map.of("bundle", bundle.id()))
        .statusCode(404)
        .body("type", equalTo("urn:comity:problem:no-such-bundle"));
    post("/promotions", Map.of("bundle", bundle.id(), "override", true))
        .statusCode(422)
        .body("detail", containsString("reason"));
    given()
        .contentType("application/json")
        .body("{}")
        .put(path + "/bundles/" + bundle.id())
        .then()
        .statusCode(422)
        .body("detail", containsString("no ZIP archive"));
  }

  @Test
  void takesAnArchiveThatIsLargerThanAnyOtherBody() throws IOException {
    Path own = folder.resolve("own");
    Bundle bundle = Archives.learn(UUID.randomUUID().toString(), own);
    byte[] noise = new byte[12 * 1024 * 1024];
    new Random(3).nextBytes(noise);
    Path large = Archives.withFile(own, folder.resolve("large"), "corpus.bin", noise);
    byte[] archive = Archives.of(large);
    assertThat(archive.length).isGreaterThan(noise.length);
    put(champions.started().id(), archive)
        .statusCode(409)
        .body("detail", containsString("was started with"));
    put(bundle.id(), archive).statusCode(201);
  }

  @Test
  void readsNoMoreThanItTakes() throws IOException {
    assertThat(announced("PUT", path + "/bundles/sample-1", TOO_MANY)).startsWith("HTTP/1.1 413");
    assertThat(announced("POST", path + "/promotions", 3 * 1024 * 1024)).startsWith("HTTP/1.1 413");
    assertThat(announced("POST", "/nothing-is-here", 11 * 1024 * 1024)).startsWith("HTTP/1.1 413");
  }

  /** What is said to a request before a byte of its body is sent. */
  private String announced(String method, String where, long bytes) throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      OutputStream out = socket.getOutputStream();
      String head =
          method
              + " "
              + where
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
              + ZIP
              + "\r\nContent-Length: "
              + bytes
              + "\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      byte[] answer = new byte[12];
      int read = socket.getInputStream().readNBytes(answer, 0, answer.length);
      return new String(answer, 0, read, StandardCharsets.US_ASCII);
    }
  }
}

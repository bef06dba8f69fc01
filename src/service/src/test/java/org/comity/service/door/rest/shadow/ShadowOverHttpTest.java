package org.comity.service.door.rest.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.RUDE;
import static org.comity.service.door.rest.request.Site.json;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.comity.service.bundle.store.HandIns;
import org.comity.service.bundle.store.HandIns.Offer;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.comity.service.scoring.Archives;
import org.comity.service.scoring.Champions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle's way through the shadow, as a client of the native API sees it. */
@QuarkusTest
class ShadowOverHttpTest {

  private static final int TRIES = 600;

  /** The two hold from scores of their own, and so differ on some of these. */
  private static final List<String> TEXTS =
      List.of(
          RUDE,
          CIVIL,
          "You are a fool.",
          "What a stupid idea.",
          "Shut up, nobody asked you.",
          "The council met on Monday.",
          "I hate this so much.",
          "That is a lie and you know it.");

  @Inject Communities communities;
  @Inject Champions champions;
  @Inject HandIns handIns;

  @TempDir private Path folder;

  private Site site;

  @BeforeEach
  void makeACommunity() {
    site = Site.make(communities);
  }

  @AfterEach
  void endIt() {
    site.delete("/shadow").then().statusCode(204);
  }

  private String handIn() throws IOException {
    Path own = folder.resolve(UUID.randomUUID().toString());
    String bundle = Archives.learnSurer(UUID.randomUUID().toString(), own).id();
    var unused =
        handIns.take(
            new Offer(site.community().id(), bundle, "key:7"),
            new ByteArrayInputStream(Archives.of(own)));
    return bundle;
  }

  private Response start(String bundle) {
    return json(Map.of("bundle", bundle)).put(site.path("/shadow"));
  }

  @Test
  void aBundleRunsIsComparedAndStopped() throws Exception {
    String bundle = handIn();
    problem(site.get("/shadow"), 404, "no-shadow");
    start(bundle)
        .then()
        .statusCode(200)
        .body("bundle", is(bundle))
        .body("champion", is(champions.started().id()))
        .body("since", notNullValue())
        .body("policy_version", is(0))
        .body("scored", is(0))
        .body("dropped", is(0))
        .body("agreeing", nullValue())
        .body("trouble", nullValue())
        .body("table.size()", is(9));
    start(bundle).then().statusCode(200);
    for (int i = 0; i < TEXTS.size(); i++) {
      site.put("c" + i, TEXTS.get(i)).then().statusCode(201);
    }
    JsonPath shown = await(TEXTS.size());
    assertThat(shown.getList("table.comments", Integer.class).stream().mapToInt(n -> n).sum())
        .isEqualTo(TEXTS.size());
    float share = shown.getFloat("agreeing.share");
    assertThat(share).isBetween(shown.getFloat("agreeing.low"), shown.getFloat("agreeing.high"));
    int disagreements = Math.round(TEXTS.size() * (1 - share));
    assertThat(pages()).as("all of them, page by page").isEqualTo(disagreements).isPositive();
    site.get("/audit").then().body("items.action", hasItems("shadow.start"));
    site.delete("/shadow").then().statusCode(204);
    site.delete("/shadow").then().statusCode(204);
    problem(site.get("/shadow"), 404, "no-shadow");
    problem(site.get("/shadow/disagreements"), 404, "no-shadow");
  }

  private JsonPath await(int scored) throws InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      JsonPath shown = site.get("/shadow").jsonPath();
      if (shown.getInt("scored") >= scored) {
        return shown;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("not judged in time");
  }

  private int pages() {
    int seen = 0;
    String next = site.path("/shadow/disagreements?limit=1");
    while (next != null) {
      JsonPath page = RestAssured.given().urlEncodingEnabled(false).get(next).jsonPath();
      for (Map<String, ?> item : page.<Map<String, ?>>getList("items")) {
        seen++;
        assertThat(item.get("comment_id")).isNotNull();
        assertThat(item.get("champion")).isNotEqualTo(item.get("challenger"));
        assertThat(item.get("champion_score")).isNotEqualTo(item.get("challenger_score"));
      }
      next = page.getString("next");
    }
    return seen;
  }

  @Test
  void refusesInItsOwnWords() {
    problem(start("none-1"), 404, "no-such-bundle");
    problem(start(champions.started().id()), 409, "scores-already");
    problem(json(Map.of()).put(site.path("/shadow")), 422, null);
    site.get("/bundles").then().body("items.champion", equalTo(List.of(true)));
  }
}

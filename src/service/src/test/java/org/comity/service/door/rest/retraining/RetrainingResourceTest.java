package org.comity.service.door.rest.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.door.rest.request.Site.RUDE;
import static org.comity.service.door.rest.request.Site.json;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetrainingResourceTest {

  @Inject Communities communities;
  @Inject Database database;

  private Site site;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    site = Site.make(communities);
  }

  @Test
  void givesAJobWhatItNeeds() {
    site.put("1", RUDE, "sam");
    site.post("/comments/1/decisions", Map.of("verdict", "reject", "reason", "ABUSIVE"));
    Response answer = start("host:1");
    answer
        .then()
        .statusCode(201)
        .body("token", startsWith("comity_lease_"))
        .body("champion", startsWith("starter-"))
        .body("language", is("en"))
        .body("policy.version", is(0))
        .body("policy.bands.TOXICITY.approve_below", greaterThan(0f))
        .body("thresholds.TOXICITY.hold", greaterThan(0f))
        .body("rows.values().sum()", is(1))
        .body("left_out", is(0))
        .body("new_comments", is(1))
        .body("last", nullValue());
    JsonPath granted = answer.jsonPath();
    assertThat(answer.header("Location")).endsWith("/retrainings/" + granted.getLong("id"));
  }

  @Test
  void saysWhetherThereIsAnythingNew() {
    site.put("1", RUDE, "sam");
    site.post("/comments/1/decisions", Map.of("verdict", "reject", "reason", "ABUSIVE"));
    JsonPath first = start("host:1").jsonPath();
    end(first, "refused").then().statusCode(200).body("state", is("refused"));
    JsonPath second = start("host:1").jsonPath();
    assertThat(second.getLong("new_comments")).isZero();
    assertThat(second.getLong("last.id")).isEqualTo(first.getLong("id"));
    end(second, "failed").then().statusCode(200);
    site.post("/comments/1/labels", Map.of("labels", Map.of("TOXICITY", 1)));
    JsonPath third = start("host:1").jsonPath();
    assertThat(third.getLong("new_comments")).isEqualTo(1);
    assertThat(third.getLong("last.id")).isEqualTo(first.getLong("id"));
  }

  @Test
  void tellsWhoHoldsTheLeaseAndUntilWhen() {
    start("night:4711").then().statusCode(201);
    Response second = start("day:1");
    problem(second, 409, "retraining-runs").body("detail", containsString("night:4711"));
    assertThat(Integer.parseInt(second.header("Retry-After"))).isBetween(500, 601);
  }

  @Test
  void showsHowFarAJobIs() {
    JsonPath granted = start("host:1").jsonPath();
    renew(granted, 0.4).then().statusCode(200).body("lease_until", notNullValue());
    site.get("/retrainings/" + granted.getLong("id"))
        .then()
        .statusCode(200)
        .body("state", is("running"))
        .body("stage", is("training"))
        .body("done", is(0.4f))
        .body("token", nullValue());
    end(granted, "handed_in").then().statusCode(200).body("report.rows", is(3));
    site.get("/retrainings")
        .then()
        .body("items.state", equalTo(List.of("handed_in")))
        .body("items[0].report", nullValue());
    site.get("/retrainings/" + granted.getLong("id")).then().body("report.rows", is(3));
    problem(renew(granted, 0.5), 409, "lease-lost");
  }

  @Test
  void tellsWhoeverLostTheLease() {
    JsonPath granted = start("host:1").jsonPath();
    database.transact(
        handle ->
            handle.execute(
                "update retrainings set lease_until = started_at where id = ?",
                granted.getLong("id")));
    start("host:2").then().statusCode(201);
    problem(renew(granted, 0.5), 409, "lease-lost").body("detail", containsString("ABANDONED"));
    problem(end(granted, "handed_in"), 409, "lease-lost");
  }

  @Test
  void refusesWhatCannotBe() {
    JsonPath granted = start("host:1").jsonPath();
    String id = "/retrainings/" + granted.getLong("id");
    problem(json(Map.of("holder", "x", "minutes", 0)).post(site.path("/retrainings")), 422, null);
    problem(json(Map.of("minutes", 5)).post(site.path("/retrainings")), 422, "missing-field");
    problem(renew(granted, 1.5), 422, "invalid-value");
    problem(
        json(Map.of("token", "x", "state", "abandoned", "report", Map.of()))
            .post(site.path(id + "/end")),
        422,
        "invalid-value");
    problem(
        json(Map.of("token", "x", "state", "failed", "report", "text"))
            .post(site.path(id + "/end")),
        422,
        "invalid-value");
    problem(site.get("/retrainings/999999"), 404, "no-such-retraining");
    problem(
        json(Map.of("token", "x", "minutes", 5, "stage", "s", "done", 0))
            .put(site.path("/retrainings/999999/lease")),
        404,
        "no-such-retraining");
  }

  private Response start(String holder) {
    return json(Map.of("holder", holder, "minutes", 10)).post(site.path("/retrainings"));
  }

  private Response renew(JsonPath granted, double done) {
    return json(Map.of(
            "token", granted.getString("token"), "minutes", 10, "stage", "training", "done", done))
        .put(site.path("/retrainings/" + granted.getLong("id") + "/lease"));
  }

  private Response end(JsonPath granted, String state) {
    return json(Map.of(
            "token", granted.getString("token"), "state", state, "report", Map.of("rows", 3)))
        .post(site.path("/retrainings/" + granted.getLong("id") + "/end"));
  }
}

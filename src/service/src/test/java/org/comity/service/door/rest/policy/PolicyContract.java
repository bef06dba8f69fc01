package org.comity.service.door.rest.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.RUDE;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class PolicyContract {

  private static final String STRICT =
      "name: Strict\nattributes:\n  TOXICITY: { hold: 0.0001, reject: 0.5 }\n";
  private static final String NEWCOMERS =
      "name: New\nrules:\n  - name: First\n    when: { first_time_author: true }\n    then: hold\n";

  @Inject Communities communities;

  private Site site;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    site = Site.make(communities);
  }

  @Test
  void takesAVersionAndGoesByItOnceActivated() {
    add(STRICT)
        .then()
        .statusCode(201)
        .header("Location", endsWith("/policies/1"))
        .body("version", is(1))
        .body("active", is(false))
        .body("created_by", is("open"));
    site.put("1", RUDE).then().body("verdict", is("hold")).body("policy_version", is(0));
    site.post("/policies/activate", Map.of("version", 1))
        .then()
        .statusCode(200)
        .body("active", is(true));
    site.put("2", RUDE).then().body("verdict", is("reject")).body("policy_version", is(1));
    site.get("/policies")
        .then()
        .body("items.version", equalTo(List.of(1, 0)))
        .body("items.active", equalTo(List.of(true, false)));
    site.post("/policies/activate", Map.of("version", 0)).then().body("active", is(true));
    site.get("/policies").then().body("items.active", equalTo(List.of(false, true)));
  }

  @Test
  void showsPoliciesAsTheyWereWritten() {
    add(STRICT);
    site.get("/policies/1").then().contentType(startsWith("text/yaml")).body(is(STRICT));
    String recommended = site.get("/policies/0").then().statusCode(200).extract().asString();
    assertThat(recommended).contains("TOXICITY");
    site.get("/policies/active").then().body(is(recommended));
    site.post("/policies/activate", Map.of("version", 1));
    site.get("/policies/active").then().body(is(STRICT));
    problem(site.get("/policies/2"), 404, "no-such-policy-version");
    problem(site.get("/policies/last"), 404, "no-such-policy-version");
  }

  @Test
  void namesEveryFaultByItsPlace() {
    problem(add("name: X\nattributes:\n  TOXICTY: { hold: 2 }\n"), 422, "faulty-policy")
        .body("faults.line", equalTo(List.of(3, 3)))
        .body("faults[0].column", greaterThan(0))
        .body("faults[0].sentence", containsString("TOXICITY"));
    problem(add(" "), 422, "missing-field");
    problem(add("x".repeat(262_145)), 422, "invalid-value");
    site.get("/policies").then().body("items.version", equalTo(List.of(0)));
    problem(site.post("/policies/activate", Map.of("version", 7)), 404, "no-such-policy-version");
    problem(site.post("/policies/activate", Map.of()), 422, "missing-field");
    problem(site.post("/policies/activate", Map.of("version", "one")), 400, "malformed-json");
  }

  @Test
  void saysWhatAPolicyWouldChange() {
    site.put("1", CIVIL);
    site.put("2", RUDE);
    site.put("3", RUDE);
    site.post("/comments/2/decisions", Map.of("verdict", "approve"));
    site.post("/comments/3/decisions", Map.of("verdict", "reject", "reason", "ABUSIVE"));
    test(Map.of("yaml", STRICT))
        .then()
        .statusCode(200)
        .body("comments", is(3))
        .body("before", equalTo(Map.of("approve", 1, "hold", 2, "reject", 0)))
        .body("after", equalTo(Map.of("approve", 0, "hold", 1, "reject", 2)))
        .body("changes.from", equalTo(List.of("approve", "hold")))
        .body("changes.to", equalTo(List.of("hold", "reject")))
        .body("changes.comments", equalTo(List.of(1, 2)))
        .body("people", equalTo(Map.of("decided", 2, "against_before", 0, "against_after", 1)))
        .body("changed_ids", equalTo(List.of("3", "2", "1")));
    test(Map.of("version", 0, "last", 1))
        .then()
        .body("comments", is(1))
        .body("changed_ids", empty());
    site.get("/decisions").then().body("items.size()", is(5));
  }

  @Test
  void knowsAuthorsWhenAPolicyIsTried() {
    site.put("1", CIVIL, "known");
    site.put("2", RUDE, "new");
    test(Map.of("yaml", NEWCOMERS))
        .then()
        .body("after", equalTo(Map.of("approve", 1, "hold", 1, "reject", 0)));
  }

  @Test
  void triesAPolicyOnManyPages() {
    for (int i = 0; i < 501; i++) {
      site.put("c" + i, CIVIL).then().statusCode(201);
    }
    test(Map.of("yaml", STRICT, "last", 10_000))
        .then()
        .body("comments", is(501))
        .body("changed_ids.size()", is(50));
    test(Map.of("yaml", STRICT, "last", 500)).then().body("comments", is(500));
  }

  @Test
  void saysWhatIsWrongWithATest() {
    problem(test(Map.of()), 422, "invalid-value");
    problem(test(Map.of("yaml", STRICT, "version", 0)), 422, "invalid-value");
    problem(test(Map.of("version", 3)), 404, "no-such-policy-version");
    problem(test(Map.of("version", 0, "last", 10_001)), 422, "invalid-value");
    problem(test(Map.of("version", 0, "last", 0)), 422, "invalid-value");
    problem(test(Map.of("yaml", "rules: 1")), 422, "faulty-policy");
  }

  private Response add(String yaml) {
    return RestAssured.given()
        .contentType("text/yaml; charset=UTF-8")
        .body(yaml)
        .post(site.path("/policies"));
  }

  private Response test(Map<String, Object> request) {
    return site.post("/policies/test", request);
  }
}

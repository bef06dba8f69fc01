package org.comity.service.door.rest.label;

import static org.comity.service.door.rest.request.Site.RUDE;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LabelResourceTest {

  @Inject Communities communities;

  private Site site;

  @BeforeEach
  void makeACommentOfItsOwn() {
    site = Site.make(communities);
    site.put("1", RUDE);
  }

  @Test
  void keepsOneLabelForEachAttributeAndEachSpan() {
    label(
            Map.of(
                "labels",
                Map.of("INSULT", 1, "LIKELY_TO_REJECT", 0.5),
                "spans",
                List.of(span(10, 22, "INSULT"))))
        .then()
        .statusCode(201)
        .header("Location", endsWith(site.path("/labels")))
        .body("labels", is(3));
    site.get("/audit").then().body("items[0].action", is("label.add"));
  }

  @Test
  void saysWhatIsWrong() {
    problem(label(Map.of()), 422, "missing-field");
    problem(label(Map.of("labels", Map.of())), 422, "missing-field");
    problem(label(Map.of("labels", Map.of("NICENESS", 1))), 422, "invalid-value")
        .body("detail", containsString("LIKELY_TO_REJECT"));
    problem(label(Map.of("labels", Map.of("INSULT", 1.1))), 422, "invalid-value");
    problem(label(Map.of("labels", Map.of("INSULT", -0.1))), 422, "invalid-value");
    problem(label(Map.of("labels", Map.of("INSULT", "yes"))), 400, "malformed-json");
    problem(spans(span(0, 4, "TOXICITY")), 422, "invalid-value");
    problem(spans(span(4, 4, "INSULT")), 422, "invalid-value");
    problem(spans(span(0, RUDE.length() + 1, "INSULT")), 422, "invalid-value");
    problem(spans(Map.of("begin", 1, "attribute", "INSULT")), 422, "missing-field");
    problem(
        site.post("/comments/none/labels", Map.of("labels", Map.of("INSULT", 1))),
        404,
        "no-such-comment");
    site.get("/labels").then().body("items.size()", is(0));
  }

  private Response spans(Map<String, Object> span) {
    return label(Map.of("labels", Map.of("INSULT", 1), "spans", List.of(span)));
  }

  private static Map<String, Object> span(int begin, int end, String attribute) {
    return Map.of("begin", begin, "end", end, "attribute", attribute);
  }

  private Response label(Map<String, Object> labels) {
    return site.post("/comments/1/labels", labels);
  }
}

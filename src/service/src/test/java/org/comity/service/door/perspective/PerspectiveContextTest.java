package org.comity.service.door.perspective;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the comment quotes from its context does not count against it, in whatever form it came. */
@QuarkusTest
class PerspectiveContextTest {

  private static final String SAID =
      "The minister shouted: \u201CYou are an idiot and a liar\u201D.";
  private static final String OTHER = "The committee met again on Tuesday.";
  private static final String QUOTING =
      "He really said \"you are an idiot and a liar\" in front of the whole house";

  @Test
  void readsEntriesWhereverTheQuotedOneStands() {
    double alone = toxicity(Map.of());
    for (List<String> texts :
        List.of(
            List.of(SAID),
            List.of(SAID, OTHER),
            List.of(OTHER, SAID),
            List.of(OTHER, SAID, OTHER),
            List.of(OTHER, OTHER, SAID))) {
      assertThat(toxicity(Map.of("entries", entries(texts)))).isLessThan(alone - 0.2);
    }
  }

  @Test
  void readsTheArticleAndTheParentByName() {
    double alone = toxicity(Map.of());
    for (String name : List.of("article", "parentComment")) {
      Map<String, Object> context =
          Map.of("articleAndParentComment", Map.of(name, Map.of("text", SAID)));
      assertThat(toxicity(context)).as(name).isLessThan(alone - 0.2);
    }
  }

  @Test
  void changesNothingWhereNothingIsQuoted() {
    assertThat(toxicity(Map.of("entries", entries(List.of(OTHER, OTHER)))))
        .isEqualTo(toxicity(Map.of()));
  }

  @Test
  void toleratesAContextOfNothing() {
    double alone = toxicity(Map.of());
    assertThat(toxicity(Map.of("entries", List.of()))).isEqualTo(alone);
    assertThat(toxicity(Map.of("entries", List.of(Map.of())))).isEqualTo(alone);
    assertThat(toxicity(Map.of("articleAndParentComment", Map.of()))).isEqualTo(alone);
  }

  private static List<Object> entries(List<String> texts) {
    List<Object> entries = new ArrayList<>();
    texts.forEach(text -> entries.add(Map.of("text", text, "type", "PLAIN_TEXT")));
    return entries;
  }

  private static double toxicity(Map<String, Object> context) {
    return given()
        .contentType("application/json")
        .body(
            Map.of(
                "comment",
                Map.of("text", QUOTING),
                "requestedAttributes",
                Map.of("TOXICITY", Map.of()),
                "context",
                context,
                "sessionId",
                "s",
                "communityId",
                "c"))
        .post(PerspectiveDoorway.ANALYZE)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getDouble("attributeScores.TOXICITY.summaryScore.value");
  }
}

package org.comity.service.door.perspective;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Platforms send the site's language whatever the comment's: it is a hint. */
@QuarkusTest
class PerspectiveLanguagesTest {

  private static final String ARABIC = "كفى كذبا يا جبان، أنت عار على هذا البلد كله";
  private static final String RUSSIAN =
      "Министры вчера вечером встретились, чтобы поговорить о забастовке учителей.";

  @Test
  void readsArabicAsArabicThoughEnglishIsSent() {
    JsonPath hinted = analyze(ARABIC, List.of("en"), false);
    JsonPath detected = analyze(ARABIC, List.of(), false);
    assertThat(hinted.getList("languages")).isEqualTo(List.of("en"));
    assertThat(hinted.getList("detectedLanguages")).isEqualTo(List.of("ar"));
    assertThat(detected.getList("languages")).isEqualTo(List.of("ar"));
    assertThat(toxicity(hinted)).isEqualTo(toxicity(detected)).isGreaterThan(0.5);
  }

  @Test
  void takesSeveralLanguagesAndTheirRegions() {
    assertThat(analyze(ARABIC, List.of("en-US", "ar-AE"), false).getList("languages"))
        .isEqualTo(List.of("en-US", "ar-AE"));
  }

  @Test
  void saysWhichLanguagesItFoundWhereNoneIsSupported() {
    JsonPath refusal = analyze(RUSSIAN, List.of(), false);
    String error = "error.details[0].languageNotSupportedByAttributeError";
    assertThat(refusal.getString("error.message"))
        .isEqualTo("Attribute TOXICITY does not support request languages: ru");
    assertThat(refusal.getMap(error))
        .isEqualTo(
            Map.of(
                "detectedLanguages", List.of("ru"),
                "requestedLanguages", List.of(),
                "attribute", "TOXICITY"));
  }

  @Test
  void dropsEveryAttributeOfALanguageThatItDoesNotRead() {
    JsonPath answer = analyze(RUSSIAN, List.of(), true);
    assertThat(answer.getMap("attributeScores")).isEmpty();
    assertThat(answer.getList("detectedLanguages")).isEqualTo(List.of("ru"));
  }

  private static double toxicity(JsonPath answer) {
    return answer.getDouble("attributeScores.TOXICITY.summaryScore.value");
  }

  private static JsonPath analyze(String text, List<String> languages, boolean drop) {
    return given()
        .contentType("application/json")
        .body(
            Map.of(
                "comment",
                Map.of("text", text),
                "requestedAttributes",
                Map.of("TOXICITY", Map.of()),
                "languages",
                languages,
                "dropUnsupportedAttributes",
                drop))
        .post(PerspectiveDoorway.ANALYZE)
        .jsonPath();
  }
}

package org.comity.service.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StartPageTest {

  @Test
  void runsNothingInline() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'"))
        .header("Content-Security-Policy", not(containsString("unsafe")));
    assertThat(page())
        .doesNotContainPattern("<script(?![^>]* src=)|<style|\\sstyle=|\\son[a-z]+=\"");
  }

  @Test
  void saysNothingOfAMixThatNobodyHasSet() {
    assertThat(page()).doesNotContain("The scores are for a site");
  }

  @Test
  void hasABarForEveryAttributeOfTheBundle() {
    for (Object name : given().get("/api/v1/bundle").jsonPath().getList("attributes")) {
      assertThat(page()).contains("data-attribute=\"" + name + "\"");
    }
  }

  @Test
  void offersEverySampleThread() {
    List<String> ids = given().get("/api/v1/samples").jsonPath().getList("items.id");
    assertThat(ids).isNotEmpty().allSatisfy(id -> assertThat(page()).contains("\"" + id + "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"page.js", "scoring.js", "marking.js", "threads.js"})
  void scriptsPutCommentsInAsTextOnly(String script) {
    String source = given().get("/comity/" + script).then().statusCode(200).extract().asString();
    assertThat(source)
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"palette.css", "page.css", "marks.css", "mark.svg"})
  void servesWhatItRefersTo(String file) {
    assertThat(page()).contains("/comity/" + file);
    given().get("/comity/" + file).then().statusCode(200);
  }

  private static String page() {
    return given().get("/").asString();
  }
}

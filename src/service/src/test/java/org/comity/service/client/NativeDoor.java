package org.comity.service.client;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What the native door says of a comment: all others are to say the same. */
public final class NativeDoor {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private NativeDoor() {}

  /**
   * Where the service under test listens.
   *
   * @return without a slash at its end
   */
  public static String address() {
    return "http://127.0.0.1:" + RestAssured.port;
  }

  /**
   * The scores of comments.
   *
   * @param texts theirs, in English
   * @return by the names of the attributes, in the order of the texts
   */
  public static List<JsonNode> scores(List<String> texts) {
    List<Map<String, String>> comments =
        texts.stream().map(text -> Map.of("text", text, "lang", "en")).toList();
    String answer =
        given()
            .contentType("application/json")
            .body(Map.of("comments", comments))
            .post("/api/v1/score")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    try {
      JsonNode assessments = MAPPER.readTree(answer).get("assessments");
      return StreamSupport.stream(assessments.spliterator(), false)
          .map(one -> one.get("scores"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.comity.service.door.rest.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.door.rest.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A community of a test's own, and how to speak to it. */
public record Site(Community community) {

  public static final String CIVIL = "Thank you, that was a helpful article.";
  public static final String RUDE = "You are a stupid idiot and a liar.";

  public static Site make(Communities communities) {
    return new Site(
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null)));
  }

  public String path(String below) {
    return "/api/v1/communities/" + community.name() + below;
  }

  public Response get(String below) {
    return given().get(path(below));
  }

  public Response delete(String below) {
    return given().delete(path(below));
  }

  public Response post(String below, Object body) {
    return json(body).post(path(below));
  }

  public Response put(String id, String text) {
    return put(id, Map.of("text", text));
  }

  public Response put(String id, Map<String, ?> comment) {
    return json(comment).put(path("/comments/" + id));
  }

  /** With an author and a thread. */
  public Response put(String id, String text, String author) {
    Map<String, Object> comment = new HashMap<>();
    comment.put("text", text);
    comment.put("author", Map.of("id", author, "name", "Sam"));
    comment.put("thread_id", "thread-1");
    comment.put("article", Map.of("title", "Council votes", "url", "https://news.example/a"));
    return put(id, comment);
  }

  public static RequestSpecification json(Object body) {
    return given().contentType("application/json").body(body);
  }

  public static ValidatableResponse problem(Response response, int status, @Nullable String kind) {
    ValidatableResponse checked =
        response
            .then()
            .statusCode(status)
            .contentType(Problem.JSON)
            .body("status", is(status))
            .body("title", notNullValue())
            .body("detail", notNullValue());
    return kind == null ? checked : checked.body("type", is("urn:comity:problem:" + kind));
  }
}

package org.comity.service.door.rest.thread;

import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.RUDE;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThreadResourceTest {

  @Inject Communities communities;

  @Test
  void listsThreadsAndShowsOneWithItsComments() {
    Site site = Site.make(communities);
    site.put("1", CIVIL, "w1");
    site.put("2", RUDE, "w2");
    site.put("3", Map.of("text", CIVIL, "thread_id", "a/b"));
    site.get("/threads")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of("a/b", "thread-1")))
        .body("items.comments", equalTo(List.of(1, 2)))
        .body("items[1].title", is("Council votes"));
    String next =
        site.get("/threads/thread-1?limit=1")
            .then()
            .body("thread.comments", is(2))
            .body("items.id", equalTo(List.of("2")))
            .body("items[0].decision.verdict", is("hold"))
            .extract()
            .jsonPath()
            .getString("next");
    RestAssured.get(next)
        .then()
        .body("items.id", equalTo(List.of("1")))
        .body("next", is((Object) null));
    RestAssured.get(site.get("/threads?limit=1").jsonPath().getString("next"))
        .then()
        .body("items.id", equalTo(List.of("thread-1")));
    problem(site.get("/threads/none"), 404, "no-such-thread");
  }
}

package org.comity.service.dashboard.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.comity.service.account.Role;
import org.comity.service.community.Communities;
import org.comity.service.dashboard.People;
import org.comity.service.door.rest.request.Site;
import org.comity.service.learning.LearningQueue;
import org.comity.service.quality.SampleShares;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was chosen to be learnt from has a tab of its own, and says why it was chosen. */
@QuarkusTest
class LearningPageTest {

  @Inject People people;
  @Inject Communities communities;
  @Inject SampleShares shares;
  @Inject LearningQueue queue;
  @Inject Database database;

  private Site site;
  private String session;
  private long comment;

  @BeforeEach
  void askAboutAComment() {
    site = Site.make(communities);
    shares.change(site.community().id(), new Shares(0, 0), "user:lead");
    site.put("1", "Thank you, that was a helpful article.");
    assertThat(queue.fill(site.community().id())).isEqualTo(1);
    session = people.session(Role.MODERATOR);
    comment =
        database.transact(
            handle ->
                handle
                    .createQuery("select id from comments where community_id = :id")
                    .bind("id", site.community().id())
                    .mapTo(Long.class)
                    .one());
  }

  @Test
  void hasATabOfItsOwn() throws InterruptedException {
    String here = "&community=" + site.community().id();
    String counted = "data-count=\"LEARNING\">1<";
    // Counts of a moment ago are told again.
    for (int i = 0;
        i < 50 && !get("/dashboard?cause=LEARNING" + here, "en").contains(counted);
        i++) {
      Thread.sleep(100);
    }
    assertThat(get("/dashboard?cause=LEARNING" + here, "en"))
        .contains("To learn from", counted, "a helpful article");
    assertThat(get("/dashboard?cause=AUDIT" + here, "en")).doesNotContain("a helpful article");
    assertThat(get("/dashboard?cause=LEARNING" + here, "ar")).contains("للتعلّم");
    assertThat(get("/dashboard/waiting?attribute=TOXICITY&cause=LEARNING" + here, "en"))
        .contains("<option value=\"LEARNING\" selected>");
  }

  @Test
  void saysWhyInTheLanguageOfWhoLooks() {
    assertThat(get("/dashboard/comments/" + comment, "en"))
        .contains("It was chosen because little was said so far of comments in its language");
    assertThat(get("/dashboard/comments/" + comment, "ar"))
        .contains("اختير لقلّة ما قيل حتى الآن")
        .doesNotContain("It was chosen");
    site.delete("/comments/1").then().statusCode(204);
  }

  private String get(String path, String language) {
    return RestAssured.given()
        .redirects()
        .follow(false)
        .cookie(People.COOKIE, session)
        .header("Accept-Language", language)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}

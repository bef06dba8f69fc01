package org.comity.service.dashboard.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.comity.policy.Verdict.Kind;
import org.comity.service.account.Account;
import org.comity.service.account.Role;
import org.comity.service.browser.Chromium;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.quality.SampleShares;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.look.SecondJudgement;
import org.comity.service.review.Choice;
import org.comity.service.review.Review;
import org.comity.service.review.Seen;
import org.comity.service.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class WithoutScriptsTest {

  @Inject People people;
  @Inject WaitingThread threads;
  @Inject Review review;
  @Inject SampleShares shares;
  @Inject SecondJudgement judgement;
  @Inject DecisionLog log;
  @Inject Database database;

  @ParameterizedTest
  @EnumSource(
      value = Look.class,
      names = {"DESK", "ARABIC_DESK"})
  void oneTakesDecidesAndGoesOnByFormsAlone(Look look) {
    Community community = threads.community();
    long unused = threads.comment(community, "1", "You are a stupid idiot and a liar.");
    unused = threads.comment(community, "2", "Shut up, moron.");
    try (Desk desk = Desk.withoutScripts(look, people.session(Role.MODERATOR))) {
      Page page = desk.open("/dashboard?community=" + community.id());
      saveView(page);

      for (int decided = 0; decided < 2; decided++) {
        page.locator(".tabs bdi").click();
        page.locator("form[action='/dashboard/queue/start'] button").click();
        assertThat(page).hasURL(Pattern.compile("/dashboard/comments/\\d+"));
        page.locator("button.approve").click();
        assertThat(page).hasURL(Pattern.compile("/dashboard$"));
      }
      page.locator(".tabs bdi").click();
      assertThat(page.locator("#stage h1"))
          .hasText(look == Look.DESK ? "Nothing waits here" : "لا شيء ينتظر هنا");

      page.locator("form[action$='/delete'] button").click();
      assertThat(page.locator(".tabs bdi")).hasCount(0);
    }
  }

  private static void saveView(Page page) {
    page.locator("details.filters summary").click();
    page.locator("#f-view").fill("Mine – لي");
    Locator save = page.locator("button[formaction='/dashboard/views']");
    save.click();
    assertThat(page.locator(".tabs bdi")).hasText("Mine – لي");
  }

  @ParameterizedTest
  @EnumSource(
      value = Look.class,
      names = {"DESK", "ARABIC_PHONE"})
  void whatWasNotDoneIsAPageWithAWayBack(Look look) {
    Community community = threads.community();
    long id = threads.comment(community, "1", "You are a stupid idiot and a liar.");
    try (Desk desk = Desk.withoutScripts(look, people.session(Role.MODERATOR))) {
      Page page = desk.open("/dashboard/comments/" + id);
      decideMeanwhile(page, id);
      page.locator("button.approve").click();

      assertThat(page.locator("main h1"))
          .hasText(look == Look.DESK ? "That was not done" : "لم يُنفَّذ ذلك");
      Chromium.picture(page, "fault-" + look.name().toLowerCase(Locale.ROOT));
      page.locator("main a.button").click();
      assertThat(page).hasURL(Pattern.compile("/dashboard$"));
    }
  }

  private void decideMeanwhile(Page page, long id) {
    long seen = Long.parseLong(page.locator("input[name='decision']").inputValue());
    var unused =
        review.decide(
            new Seen(id, 1, seen), new Choice(Kind.REJECT, "name-calling", null), "user:4711");
  }

  @Test
  void aViewWithoutANameIsNotSaved() {
    People.fromHere()
        .cookie(People.COOKIE, people.session(Role.AUDITOR))
        .formParams("name", " ", "order", "AGE")
        .post("/dashboard/views")
        .then()
        .statusCode(400)
        .body(containsString("A view needs a name of 1 to 100 characters."));
    People.fromHere()
        .cookie(People.COOKIE, people.session(Role.AUDITOR))
        .formParams("name", "Broken", "order", "NEWEST")
        .post("/dashboard/views")
        .then()
        .statusCode(400);
  }

  @Test
  void whatIsNoFilterInAnAddressIsPassedOverAndTheOthersHold() {
    Community community = threads.community();
    long rude = threads.comment(community, "1", "You are a stupid idiot and a liar.");
    long empty = threads.comment(community, "2", " ");
    String session = people.session(Role.MODERATOR);
    String query = "?community=" + community.id() + "&order=NEWEST&older=PT9H&younger=PT1H&cause=%";
    for (String page : List.of("/dashboard", "/dashboard/queue/list")) {
      People.get(page + query, session)
          .then()
          .statusCode(200)
          .body(containsString("data-comment=\"" + rude + "\""))
          .body(containsString("data-comment=\"" + empty + "\""))
          .body(containsString("(no text)"), containsString("· not scored"))
          .body(containsString("</span>–</span>"));
      People.get(page + query + "&cause=APPEALED", session)
          .then()
          .statusCode(200)
          .body(not(containsString("data-comment=\"" + rude + "\"")));
    }
    String panel = People.get("/dashboard/comments/" + empty, session).asString();
    Assertions.assertThat(panel)
        .containsOnlyOnce("Not scored: it is empty.")
        .doesNotContain("It has no scores");
  }

  @Test
  void aSecondLookIsBlindUntilTheTwoDisagree() {
    Community community = threads.community();
    shares.change(community.id(), new Shares(0, 1), "user:0");
    long id = threads.comment(community, "1", "You are a stupid idiot and a liar.");
    Account first = people.make(Role.MODERATOR);
    Account second = people.make(Role.MODERATOR);
    String lead = people.session(Role.LEAD);
    Decision held = database.transact(handle -> log.latest(handle, id).orElseThrow());
    var unused =
        review.decide(
            new Seen(id, 1, held.id()),
            new Choice(Kind.REJECT, "name-calling", null),
            first.actor());

    String page = "/dashboard/comments/" + id;
    People.get(page, lead)
        .then()
        .statusCode(200)
        .body(containsString("What others decided is not shown."))
        .body(containsString("The author here"), not(containsString("1 rejected")));

    Assertions.assertThat(judgement.judge(new Moderator(second.id(), false), id, Kind.APPROVE))
        .isTrue();
    People.get(page, lead)
        .then()
        .body(
            containsString(
                "Two moderators disagree: %s rejected it, %s approved it."
                    .formatted(first.name(), second.name())))
        .body(containsString("1 rejected"))
        .body(not(containsString("What others decided is not shown.")))
        .body(not(containsString("left it to a lead")));
  }
}

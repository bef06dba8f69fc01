package org.comity.service.dashboard.waiting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comity.service.account.Account;
import org.comity.service.account.Role;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.queue.MadeComments;
import org.comity.service.queue.claim.Claims;
import org.comity.service.queue.list.Moderator;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a moderator does in the room. */
@QuarkusTest
class WaitingInTheBrowserTest {

  @Inject People people;
  @Inject MadeComments made;
  @Inject Crowd crowd;
  @Inject Claims claims;
  @Inject Comments comments;
  @Inject Database database;

  private Community community;
  private List<Long> ids;

  @BeforeEach
  void fill() {
    community = made.community();
    ids = crowd.of(community, 0.05, 0.12, 0.2, 0.25, 0.3, 0.38, 0.6, 0.8, 0.86);
  }

  private interface Work {
    void on(Desk desk);
  }

  private void as(Role role, Look look, Work work) {
    as(people.session(role), look, work);
  }

  private static void as(String session, Look look, Work work) {
    try (Desk desk = Desk.of(look, session)) {
      work.on(desk);
    }
  }

  private String path(String rest) {
    return "/dashboard/waiting?attribute=TOXICITY&community=" + community.id() + rest;
  }

  @Test
  void draggingMarksABandThatIsApprovedAndUndone() {
    as(
        Role.MODERATOR,
        Look.DESK,
        desk -> {
          Page page = desk.open(path(""));
          drag(page, 0.102, 0.398);
          assertThat(page.locator("#band-title")).hasText("5 comments from 0.10 to 0.40");
          assertThat(page.locator(".example")).hasCount(5);
          page.locator("#lines input").first().uncheck();
          assertThat(page.locator("#act")).hasText("Approve 4");
          page.locator("#act").click();
          assertThat(page.locator("#sure-title")).hasText("Approve 4 at once?");
          page.locator("#yes").click();

          assertThat(page.locator("#past")).containsText("4 approved.");
          assertThat(page.locator("#band-title")).hasText("1 comment from 0.10 to 0.40");
          assertThat(statuses()).containsOnlyOnce(CommentStatus.HELD);

          page.locator("#undo-bulk button").click();
          assertThat(page.locator("#past")).containsText("Undone: 4 as before.");
          assertThat(statuses()).containsOnly(CommentStatus.HELD);
        });
  }

  /** Of the five from 0.1 to 0.4. */
  private List<CommentStatus> statuses() {
    return ids.subList(1, 6).stream().map(this::status).toList();
  }

  private CommentStatus status(long id) {
    return database.transact(handle -> comments.find(handle, id).orElseThrow().status());
  }

  /** From one score to another, as a mouse does it. */
  private static void drag(Page page, double from, double to) {
    page.locator("#dots").scrollIntoViewIfNeeded();
    BoundingBox box = page.locator("#dots").boundingBox();
    double y = box.y + box.height / 2;
    page.mouse().move(box.x + from * box.width, y);
    page.mouse().down();
    page.mouse().move(box.x + (from + to) / 2 * box.width, y);
    page.mouse().move(box.x + to * box.width, y);
    page.mouse().up();
  }

  @Test
  void scoresGrowFromRightToLeftInArabicAndReasonsAreArabic() {
    as(
        Role.MODERATOR,
        Look.ARABIC_DESK,
        desk -> {
          Page page = desk.open(path(""));
          drag(page, 0.1, 0.298);
          assertThat(page.locator("#w-from")).hasValue("0.70");
          assertThat(page.locator("#w-to")).hasValue("0.90");
          assertThat(page.locator("#band-title")).hasText("من 0.70 إلى 0.90: عدد التعليقات 2");
          page.locator("#w-reason").selectOption("name-calling");
          assertThat(page.locator("#w-reason option:checked")).hasText("شتم أو إهانة");
          assertThat(page.locator("#act")).hasText("ارفض 2");
          page.locator("#act").click();
          assertThat(page.locator("#sure-title")).hasText("أترفض 2 دفعة واحدة؟");
          page.locator("#yes").click();
          assertThat(page.locator("#past")).containsText("رُفض 2.");
          assertThat(status(ids.get(7))).isEqualTo(CommentStatus.REJECTED);
          page.locator("#undo-bulk button").click();
          assertThat(page.locator("#past")).containsText("أُلغي: عاد 2 كما كان.");
        });
  }

  @Test
  void worksByTheKeyboardAlone() {
    as(
        Role.MODERATOR,
        Look.DESK,
        desk -> {
          Page page = desk.open(path(""));
          tabTo(page, "w-from");
          page.keyboard().type("0.1");
          page.keyboard().press("Tab");
          page.keyboard().type("0.39");
          page.keyboard().press("ArrowUp");
          assertThat(page.locator("#band-title")).hasText("5 comments from 0.10 to 0.40");
          tabTo(page, "act");
          page.keyboard().press("Enter");
          assertThat(page.locator("#sure")).isVisible();
          page.keyboard().press("Escape");
          assertThat(page.locator("#sure")).not().isVisible();
          assertThat(statuses()).containsOnly(CommentStatus.HELD);

          assertThat(page.locator("#act")).isFocused();
          page.keyboard().press("Enter");
          tabTo(page, "yes");
          page.keyboard().press("Enter");
          assertThat(page.locator("#past")).containsText("5 approved.");
          assertThat(statuses()).containsOnly(CommentStatus.APPROVED);
          assertThat(page.locator("#past")).isFocused();
          page.keyboard().press("u");
          assertThat(page.locator("#past")).containsText("Undone: 5 as before.");
          assertThat(statuses()).containsOnly(CommentStatus.HELD);
        });
  }

  private static void tabTo(Page page, String id) {
    for (int i = 0; i < 80; i++) {
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no Tab leads to " + id);
  }

  @Test
  void aTenthOfTheTableIsABandToo() {
    as(
        Role.MODERATOR,
        Look.DESK,
        desk -> {
          Page page = desk.open(path(""));
          page.locator(".tenths summary").click();
          page.locator("[data-from='0.20']").click();
          assertThat(page.locator("#band-title")).hasText("2 comments from 0.20 to 0.30");
        });
  }

  @Test
  void leavesAloneWhatOthersDecidedOrTookMeanwhile() {
    Account other = people.make(Role.MODERATOR);
    as(
        Role.MODERATOR,
        Look.DESK,
        desk -> {
          Page page = desk.open("/dashboard/waiting");
          // As if nothing had been heard of it yet.
          page.route("**/queue/events", route -> route.abort());
          page.navigate(path("&from=0.1&to=0.4"));
          assertThat(page.locator("#act")).hasText("Approve 5");
          made.decide(community, ids.get(1), MadeComments.approve(), other.id());
          assertThat(claims.take(new Moderator(other.id(), false), ids.get(2))).isTrue();
          page.locator("#act").click();
          page.locator("#yes").click();

          assertThat(page.locator("#past")).containsText("3 approved.");
          assertThat(page.locator("#past"))
              .containsText("Decided by others meanwhile, or edited, and left alone: 1.");
          assertThat(page.locator("#past"))
              .containsText("Taken by a colleague meanwhile, and left alone: 1.");
          assertThat(page.locator("#band"))
              .containsText("Left out, because a colleague has them now: 1.");
          assertThat(status(ids.get(2))).isEqualTo(CommentStatus.HELD);
        });
  }

  @Test
  void readsWhatIsSevereOnlyWhenAskedAndDoesNotPreselectIt() {
    long severe =
        made.held(community, "en", Map.of("TOXICITY", 0.31, "THREAT", 0.95, "INSULT", 0.4));
    as(
        Role.MODERATOR,
        Look.DESK,
        page(
            path("&from=0.1&to=0.4"),
            page -> {
              Locator line = page.locator("#lines li[data-comment='" + severe + "']");
              assertThat(line).containsText("Threatening: shown when it is opened");
              assertThat(line).containsText("Threatening 95");
              assertThat(line.locator("input")).not().isChecked();
              assertThat(page.locator("#act")).hasText("Approve 5");

              Locator example = page.locator(".example[data-comment='" + severe + "']");
              assertThat(example.locator(".comment-text")).hasAttribute("aria-hidden", "true");
              example.locator(".reveal").click();
              assertThat(example.locator(".comment-text")).not().hasClass("blurred");
              assertThat(example.locator("a"))
                  .hasAttribute("href", "/dashboard/comments/" + severe);

              line.locator("input").check();
              page.locator("[name=act][value=REJECT]").check();
              assertThat(page.locator("#act")).hasText("Reject 6");
              page.locator("[name=act][value=APPROVE]").check();
              // What was chosen by hand stays chosen.
              assertThat(page.locator("#act")).hasText("Approve 6");
            }));
  }

  private interface Reading {
    void of(Page page);
  }

  private static Work page(String path, Reading reading) {
    return desk -> reading.of(desk.open(path));
  }

  @Test
  void hearsWhatOthersDecideWithoutMoving() {
    Account other = people.make(Role.MODERATOR);
    as(
        Role.MODERATOR,
        Look.DESK,
        desk -> {
          Page page = desk.open("/dashboard/waiting");
          page.waitForResponse("**/queue/events", () -> page.navigate(path("&from=0.1&to=0.4")));
          assertThat(page.locator("#act")).hasText("Approve 5");
          made.decide(community, ids.get(1), MadeComments.approve(), other.id());
          assertThat(page.locator("#lines li[data-left]")).hasCount(1);
          assertThat(page.locator("#lines li")).hasCount(5);
          assertThat(page.locator("#act")).hasText("Approve 4");
          assertThat(page.locator("#news")).isVisible();
        });
  }

  @Test
  void rejectsOnlyForTheReasonsOfOneCommunity() {
    made.community();
    as(
        Role.MODERATOR,
        Look.DESK,
        desk -> {
          Page page = desk.open("/dashboard/waiting?attribute=TOXICITY&from=0.7&to=0.9");
          assertThat(page.locator("#bulk .notice")).containsText("Choose one community");
          assertThat(page.locator("#act")).hasCount(0);
          page.locator("[name=act][value=APPROVE]").check();
          assertThat(page.locator("#act")).isVisible();
        });
  }

  @Test
  void anAuditorSeesTheChartAndCannotAct() {
    String session = people.session(Role.AUDITOR);
    as(
        session,
        Look.DESK,
        desk -> {
          Page page = desk.open(path("&from=0.1&to=0.4"));
          assertThat(page.locator("#lines li")).hasCount(5);
          assertThat(page.locator("#bulk")).hasCount(0);
          assertThat(page.locator("#lines input")).hasCount(0);
        });
    People.fromHere()
        .cookie(People.COOKIE, session)
        .formParam("verdict", "APPROVE")
        .formParam("pick", ids.get(1) + ".1.1")
        .post("/dashboard/waiting/bulk")
        .then()
        .statusCode(403);
    assertThat(status(ids.get(1))).isEqualTo(CommentStatus.HELD);
  }
}

package org.comity.service.dashboard.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.policy.Verdict.Kind;
import org.comity.service.account.Role;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.decision.DecisionSource;
import org.comity.service.label.Label;
import org.comity.service.label.Labels;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A moderator's work, done as they do it. */
@QuarkusTest
class QueueWorkTest {

  private static final String THREAT = "I will come to your house tonight and kill you, coward.";
  private static final String RUDE = "You are a stupid idiot, number ";

  /** Longer than a second press of the same key. */
  private static final int READ_MS = 400;

  @Inject People people;
  @Inject WaitingThread threads;
  @Inject Database database;
  @Inject Comments comments;
  @Inject DecisionLog log;
  @Inject Labels labels;

  private Community community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community = threads.community();
  }

  @ParameterizedTest
  @EnumSource(
      value = Look.class,
      names = {"DESK", "ARABIC_DESK"})
  void decidesByOneKeyAndTakesItBack(Look look) {
    fill(4);
    try (Desk desk = desk(look)) {
      Page page = queue(desk);
      long first = shown(page);
      press(page, "a");
      assertThat(panel(page)).not().hasAttribute("data-comment", String.valueOf(first));
      assertThat(page.locator("#tray form")).isVisible();
      long second = shown(page);
      press(page, "1");
      assertThat(panel(page)).not().hasAttribute("data-comment", String.valueOf(second));

      waitFor(page, first, CommentStatus.APPROVED);
      waitFor(page, second, CommentStatus.REJECTED);
      Decision rejection = decisions(second).get(1);
      assertThat(rejection.verdict().reasons().get(0).rule()).startsWith("reason:");

      assertThat(page.locator("#tray form")).isVisible();
      page.keyboard().press("u");
      assertThat(panel(page)).hasAttribute("data-comment", String.valueOf(second));
      assertThat(status(second)).isEqualTo(CommentStatus.HELD);
    }
  }

  @Test
  void takesBackTheLastDecisionEvenBeforeItIsSaved() {
    fill(3);
    try (Desk desk = desk(Look.DESK)) {
      Page page = queue(desk);
      long first = shown(page);
      press(page, "a");
      assertThat(panel(page)).not().hasAttribute("data-comment", String.valueOf(first));
      waitFor(page, first, CommentStatus.APPROVED);

      long second = shown(page);
      page.route(
          Pattern.compile(".*/decision$"),
          route -> {
            page.waitForTimeout(3 * READ_MS);
            route.resume();
          });
      press(page, "a");
      page.keyboard().press("u");
      assertThat(panel(page)).hasAttribute("data-comment", String.valueOf(second));
      assertThat(status(second)).isEqualTo(CommentStatus.HELD);
      assertThat(decisions(second)).hasSize(3);
      assertThat(status(first)).isEqualTo(CommentStatus.APPROVED);
    }
  }

  @Test
  void takesBackOneDecisionAfterTheOther() {
    fill(3);
    try (Desk desk = desk(Look.DESK)) {
      Page page = queue(desk);
      long first = shown(page);
      press(page, "a");
      assertThat(panel(page)).not().hasAttribute("data-comment", String.valueOf(first));
      long second = shown(page);
      press(page, "1");
      waitFor(page, second, CommentStatus.REJECTED);
      assertThat(panel(page)).not().hasAttribute("data-comment", String.valueOf(second));

      press(page, "u");
      assertThat(panel(page)).hasAttribute("data-comment", String.valueOf(second));
      press(page, "u");
      assertThat(panel(page)).hasAttribute("data-comment", String.valueOf(first));
      assertThat(status(first)).isEqualTo(CommentStatus.HELD);
      assertThat(status(second)).isEqualTo(CommentStatus.HELD);
      press(page, "u");
      assertThat(page.locator("#tray"))
          .hasText("There is no decision of yours that could be taken back.");
    }
  }

  @Test
  void whatWasDoneIsKnownAgain() {
    fill(2);
    try (Desk desk = desk(Look.DESK)) {
      Page page = queue(desk);
      long first = shown(page);
      press(page, "a");
      waitFor(page, first, CommentStatus.APPROVED);
      press(page, "Shift+U");
      assertThat(page.locator("#past a").first()).containsText("You are a stupid idiot, number c");
    }
  }

  @Test
  void aSessionThatEndsSaysSoAndLeadsBack() {
    fill(3);
    try (Desk desk = desk(Look.DESK)) {
      Page page = queue(desk);
      long first = shown(page);
      page.waitForTimeout(READ_MS);
      page.context().clearCookies();
      page.keyboard().press("a");
      Locator link = page.locator(".trouble a");
      assertThat(link).hasAttribute("href", Pattern.compile("/dashboard/login\\?to=%2Fdashboard"));
      assertThat(status(first)).isEqualTo(CommentStatus.HELD);
      press(page, "a");
      assertThat(page.locator("#stage h1")).hasText("Your session has ended");
    }
  }

  @Test
  void anAuditorIsNotToldThatNothingWaits() {
    fill(1);
    try (Desk desk = Desk.of(Look.DESK, people.session(Role.AUDITOR))) {
      Page page = desk.open("/dashboard?community=" + community.id());
      assertThat(page.locator("#list li")).hasCount(1);
      page.waitForTimeout(READ_MS);
      assertThat(page.locator("#stage p.card")).isVisible();
      assertThat(page.locator("#stage")).not().containsText("Nothing waits here");
    }
  }

  @Test
  void aKeyPressedTwiceDecidesOnce() {
    fill(3);
    try (Desk desk = desk(Look.DESK)) {
      Page page = queue(desk);
      long first = shown(page);
      page.waitForTimeout(READ_MS);
      page.keyboard().press("a");
      page.keyboard().press("a");
      waitFor(page, first, CommentStatus.APPROVED);

      assertThat(personal(first)).hasSize(1);
      long next = shown(page);
      assertThat(status(next)).isEqualTo(CommentStatus.HELD);
    }
  }

  @Test
  void keysWorkOnAnArabicKeyboard() {
    fill(2);
    try (Desk desk = desk(Look.ARABIC_DESK)) {
      Page page = queue(desk);
      long first = shown(page);
      page.waitForTimeout(READ_MS);
      page.evaluate(
          "document.body.dispatchEvent(new KeyboardEvent('keydown',"
              + " {key: '\\u0634', code: 'KeyA', bubbles: true, cancelable: true}))");
      assertThat(panel(page)).not().hasAttribute("data-comment", String.valueOf(first));
      waitFor(page, first, CommentStatus.APPROVED);
    }
  }

  @Test
  void whatCouldNotBeSavedComesBack() {
    fill(3);
    try (Desk desk = desk(Look.DESK)) {
      Page page = queue(desk);
      long first = shown(page);
      page.route(Pattern.compile(".*/decision$"), Route::abort);
      press(page, "a");
      assertThat(panel(page)).not().hasAttribute("data-comment", String.valueOf(first));
      assertThat(page.locator(".trouble"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
      assertThat(status(first)).isEqualTo(CommentStatus.HELD);

      page.unroute(Pattern.compile(".*/decision$"));
      page.locator(".trouble a").click();
      assertThat(panel(page)).hasAttribute("data-comment", String.valueOf(first));
      press(page, "a");
      waitFor(page, first, CommentStatus.APPROVED);
    }
  }

  @Test
  void twoModeratorsNeverGetTheSame() {
    fill(8);
    Set<Long> seen = new HashSet<>();
    try (Desk one = desk(Look.DESK);
        Desk other = desk(Look.DESK)) {
      Page left = queue(one);
      Page right = queue(other);
      for (int i = 0; i < 4; i++) {
        assertThat(seen.add(shown(left))).isTrue();
        press(left, "a");
        assertThat(seen.add(shown(right))).isTrue();
        press(right, "1");
        left.waitForTimeout(READ_MS);
      }
      assertThat(left.locator("#stage [data-still]")).isVisible();
      assertThat(right.locator("#stage [data-still]")).isVisible();
    }
    assertThat(seen).hasSize(8).allSatisfy(id -> assertThat(personal(id)).hasSize(1));
  }

  @Test
  void notNowGivesItToSomebodyElse() {
    fill(1);
    try (Desk one = desk(Look.DESK);
        Desk other = desk(Look.DESK)) {
      Page left = queue(one);
      long only = shown(left);
      press(left, "n");
      assertThat(left.locator("#stage [data-still]")).isVisible();
      Page right = queue(other);
      assertThat(panel(right)).hasAttribute("data-comment", String.valueOf(only));
    }
  }

  @Test
  void somethingNewIsSaidAndDoesNotMoveTheList() {
    fill(2);
    try (Desk desk = desk(Look.DESK)) {
      Page page = queue(desk);
      assertThat(page.locator("#list li")).hasCount(2);
      fill("later", 1);
      assertThat(page.locator("#news")).isVisible();
      assertThat(page.locator("#list li")).hasCount(2);
      page.locator("#news").click();
      assertThat(page.locator("#list li")).hasCount(3);
    }
  }

  @Test
  void correctsAnAttributeInTwoKeysAndWordsThatAreSelected() {
    fill(1);
    try (Desk desk = desk(Look.DESK)) {
      Page page = queue(desk);
      long id = shown(page);
      page.keyboard().press("l");
      page.keyboard().press("1");
      assertThat(page.locator(".labels-given li")).hasCount(1);
      page.evaluate(
          "getSelection().selectAllChildren(document.querySelector('.comment-text [data-begin]'))");
      page.keyboard().press("2");
      assertThat(page.locator(".labels-given li")).hasCount(2);

      List<Label> given = database.transact(handle -> labels.of(handle, id));
      assertThat(given).hasSize(2).anySatisfy(label -> assertThat(label.spanBegin()).isZero());
      page.locator(".labels-given button").first().click();
      assertThat(page.locator(".labels-given li")).hasCount(1);
    }
  }

  @Test
  void severeTextIsBlurredUntilItIsAskedFor() {
    long unused = threads.comment(community, "1", THREAT);
    try (Desk desk = desk(Look.DESK)) {
      Page page = queue(desk);
      assertThat(page.locator(".comment-text")).hasClass(Pattern.compile("blurred"));
      page.keyboard().press("v");
      assertThat(page.locator(".comment-text")).not().hasClass(Pattern.compile("blurred"));
    }
  }

  private Desk desk(Look look) {
    return Desk.of(look, people.session(Role.MODERATOR));
  }

  private Page queue(Desk desk) {
    Page page = desk.open("/dashboard?community=" + community.id());
    assertThat(panel(page)).isVisible();
    return page;
  }

  /** A key, as somebody presses it who has read the comment. */
  private static void press(Page page, String key) {
    page.waitForTimeout(READ_MS);
    page.keyboard().press(key);
  }

  private static Locator panel(Page page) {
    return page.locator(".panel");
  }

  private static long shown(Page page) {
    return Long.parseLong(panel(page).getAttribute("data-comment"));
  }

  private void fill(int count) {
    fill("c", count);
  }

  private void fill(String prefix, int count) {
    for (int i = 0; i < count; i++) {
      long unused = threads.comment(community, prefix + "-" + i, RUDE + prefix + i);
    }
  }

  private void waitFor(Page page, long id, CommentStatus status) {
    for (int i = 0; i < 200 && status(id) != status; i++) {
      page.waitForTimeout(100);
    }
    assertThat(status(id)).isEqualTo(status);
  }

  private CommentStatus status(long id) {
    return database.transact(handle -> comments.find(handle, id)).orElseThrow().status();
  }

  private List<Decision> decisions(long id) {
    return database.transact(handle -> log.of(handle, id));
  }

  private List<Decision> personal(long id) {
    return decisions(id).stream()
        .filter(decision -> decision.by().source() != DecisionSource.POLICY)
        .filter(decision -> decision.verdict().kind() != Kind.HOLD)
        .toList();
  }
}

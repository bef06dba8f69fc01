package org.comity.service.dashboard.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.service.account.Role;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.decision.DecisionLog;
import org.comity.service.decision.DecisionSource;
import org.comity.service.store.Database;
import org.junit.jupiter.api.Test;

/** Two people on one queue, in two browsers. {@code -Dshift.decisions=500} makes it a long day. */
@QuarkusTest
class SharedQueueTest {

  private static final int DECISIONS = Integer.getInteger("shift.decisions", 40);
  private static final int READ_MS = 380;

  @Inject People people;
  @Inject WaitingThread threads;
  @Inject Database database;
  @Inject DecisionLog log;

  @Test
  void noneIsDecidedTwiceAndNoneIsLost() {
    Community community = threads.community();
    Set<Long> all = new HashSet<>();
    for (int i = 0; i < DECISIONS; i++) {
      all.add(threads.comment(community, "c-" + i, "You are a stupid idiot, number " + i));
    }
    try (Desk one = Desk.of(Look.DESK, people.session(Role.MODERATOR));
        Desk other = Desk.of(Look.DESK, people.session(Role.MODERATOR))) {
      List<Page> pages =
          List.of(
              one.open("/dashboard?community=" + community.id()),
              other.open("/dashboard?community=" + community.id()));
      pages.forEach(page -> assertThat(page.locator(".panel")).isVisible());
      Set<Long> seen = new HashSet<>();
      Map<Page, Long> shown = new HashMap<>();
      for (int i = 0; isWorkLeft(pages) && i < DECISIONS * 4; i++) {
        pages.get(0).waitForTimeout(READ_MS);
        for (Page page : pages) {
          decide(page, shown, seen);
        }
      }
      pages.forEach(page -> assertThat(page.locator("#stage [data-still]")).isVisible());
      pages.forEach(page -> assertThat(page.locator(".trouble")).hasCount(0));
      assertThat(seen).isEqualTo(all);
    }
    assertThat(all).allSatisfy(id -> assertThat(personal(id)).isEqualTo(1));
  }

  /** A key that comes too soon after a comment is not heard, and is pressed once more. */
  private static void decide(Page page, Map<Page, Long> shown, Set<Long> seen) {
    if (page.locator(".panel").count() == 0) {
      return;
    }
    Long id = Long.valueOf(page.locator(".panel").getAttribute("data-comment"));
    if (!id.equals(shown.put(page, id))) {
      assertThat(seen.add(id)).as("nobody else had it").isTrue();
    }
    page.keyboard().press(id % 2 == 0 ? "a" : "1");
  }

  private static boolean isWorkLeft(List<Page> pages) {
    return pages.stream().anyMatch(page -> page.locator(".panel").count() > 0);
  }

  private long personal(long id) {
    return database.transact(handle -> log.of(handle, id)).stream()
        .filter(decision -> decision.by().source() == DecisionSource.MODERATOR)
        .count();
  }
}

package org.comity.service.dashboard.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import org.comity.service.account.Role;
import org.comity.service.browser.Barriers;
import org.comity.service.browser.Chromium;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class QueuePageTest {

  @Inject People people;
  @Inject WaitingThread threads;

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoBarriers(Look look) {
    Community community = threads.community();
    fill(community);
    try (Desk desk = Desk.of(look, people.session(Role.LEAD))) {
      Page page = desk.open("/dashboard?community=" + community.id());

      assertThat(page.locator(".panel")).isVisible();
      assertThat(page.locator("#list li")).hasCount(4);
      Chromium.picture(page, "queue-" + look.name().toLowerCase(Locale.ROOT));
      Barriers.assertNone(page);
    }
  }

  private void fill(Community community) {
    long unused =
        threads.comment(community, "1", "Nine villages were promised water. Where is it?");
    unused = threads.comment(community, "22", "You are a stupid idiot and a liar.", "1");
    unused =
        threads.comment(
            community,
            "333",
            "\"Nine villages would have water by May\", said the clown.\nOnly an idiot believes it.");
    unused =
        threads.comment(
            community, "4444", "كفى كذباً يا جبان، أنت وأمثالك عار على هذا البلد. What a clown!");
    unused = threads.comment(community, "55555", "Shut up, moron.");
  }
}

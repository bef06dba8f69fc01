package org.comity.service.dashboard.waiting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.comity.service.account.Role;
import org.comity.service.browser.Barriers;
import org.comity.service.browser.Chromium;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.queue.Cause;
import org.comity.service.queue.MadeComments;
import org.comity.service.queue.Waiting;
import org.comity.service.store.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the room looks, and that nothing keeps anybody from using it. */
@QuarkusTest
class WaitingLooksTest {

  @Inject People people;
  @Inject MadeComments made;
  @Inject Crowd crowd;
  @Inject Waiting waiting;
  @Inject Database database;

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoBarriers(Look look) {
    Community community = made.community();
    List<Long> ids = crowd.of(community, Crowd.usual(160));
    ask(ids.get(0), Cause.REPORTED);
    ask(ids.get(7), Cause.AUDIT);
    String name = "waiting-" + look.name().toLowerCase(Locale.ROOT);
    try (Desk desk = Desk.of(look, people.session(Role.LEAD))) {
      Page page = desk.open("/dashboard/waiting?attribute=TOXICITY&community=" + community.id());
      assertThat(page.locator("#dots .dots path").first()).isAttached();
      Barriers.assertNone(page);
      Chromium.picture(page, name + "-no-band");

      page.navigate(
          "/dashboard/waiting?attribute=TOXICITY&from=0.7&to=1&community=" + community.id());
      assertThat(page.locator("#lines li").first()).isVisible();
      Barriers.assertNone(page);
      Chromium.picture(page, name);

      page.locator("#act").click();
      assertThat(page.locator("#sure")).isVisible();
      Barriers.assertNone(page);
    }
  }

  private void ask(long id, Cause cause) {
    database.transact(
        handle -> {
          waiting.ask(handle, id, cause);
          return null;
        });
  }
}

package org.comity.service.dashboard.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.comity.service.account.Role;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.queue.MuchWaiting;
import org.comity.service.store.Database;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long it takes from a key to the next comment on the screen, with 100,000 comments waiting. It
 * is run by name, with {@code -Dtest='PressMeasurementOn*'}, and says what it measured in the log.
 */
abstract class PressMeasurement {

  private static final int ROWS = 100_000;
  private static final int ROUNDS = 100;
  private static final int WARM_UP = 20;
  private static final int READ_MS = 500;
  private static final Logger LOG = Logger.getLogger(PressMeasurement.class);

  /** From the key to the frame in which the next comment is painted. */
  private static final String PRESS =
      """
      () => new Promise((resolve) => {
        const before = document.querySelector('.panel').dataset.comment;
        const begin = performance.now();
        const look = () => {
          const panel = document.querySelector('.panel');
          if (panel && panel.dataset.comment !== before) {
            requestAnimationFrame(() => resolve(performance.now() - begin));
          } else {
            requestAnimationFrame(look);
          }
        };
        document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', code: 'KeyA', bubbles: true}));
        look();
      })""";

  private static final String SCRIPTS =
      """
      () => performance.getEntriesByType('resource')
        .filter((one) => new URL(one.name).pathname.endsWith('.js'))
        .reduce((sum, one) => sum + one.decodedBodySize, 0)""";

  @Inject People people;
  @Inject WaitingThread threads;
  @Inject MuchWaiting much;
  @Inject Database database;

  @Test
  void theNextCommentIsThereAtOnce() {
    Community community = threads.community();
    much.fill(community, ROWS);
    try (Desk desk = Desk.of(Look.DESK, people.session(Role.MODERATOR))) {
      Page page = desk.open("/dashboard?community=" + community.id());
      assertThat(page.locator(".panel")).isVisible();
      double[] millis = new double[ROUNDS];
      for (int i = 0; i < ROUNDS + WARM_UP; i++) {
        page.waitForTimeout(READ_MS);
        double took = ((Number) page.evaluate(PRESS)).doubleValue();
        if (i >= WARM_UP) {
          millis[i - WARM_UP] = took;
        }
      }
      Arrays.sort(millis);
      int bytes = ((Number) page.evaluate(SCRIPTS)).intValue();
      LOG.infof(
          "MEASURED %s: key to next comment: median %.1f ms, 95th percentile %.1f ms, most %.1f ms;"
              + " scripts of the page: %d bytes, as they are run",
          database.kind(),
          millis[ROUNDS / 2],
          millis[ROUNDS * 95 / 100],
          millis[ROUNDS - 1],
          bytes);
      assertThat(page.locator(".trouble")).hasCount(0);
      assertThat(bytes).isLessThan(50_000);
    }
  }
}

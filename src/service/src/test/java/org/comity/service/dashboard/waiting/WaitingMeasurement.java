package org.comity.service.dashboard.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.comity.service.account.Role;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.queue.MadeComments;
import org.comity.service.queue.MuchWaiting;
import org.comity.service.store.Database;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How fast the room is with 100,000 comments waiting. It is run by name, with {@code
 * -Dtest='WaitingMeasurementOn*'}, and says what it measured in the log.
 */
abstract class WaitingMeasurement {

  private static final int ROWS = 100_000;
  private static final int ROUNDS = 20;
  private static final int WARM_UP = 5;
  private static final Logger LOG = Logger.getLogger(WaitingMeasurement.class);

  @Inject MadeComments made;
  @Inject MuchWaiting much;
  @Inject People people;
  @Inject Database database;

  @Test
  void isFastWithMuchWaiting() throws Exception {
    List<Community> communities = List.of(made.community(), made.community(), made.community());
    communities.forEach(it -> much.fill(it, ROWS / 3 + 1));
    String session = people.session(Role.MODERATOR);
    String one = "&community=" + communities.get(1).id();
    measure("page", "?attribute=INSULT", session);
    measure("page, a community", "?attribute=INSULT" + one, session);
    measure("page, a language", "?attribute=INSULT&language=ar", session);
    measure("page, a band of 1 %", "?attribute=INSULT&from=0.3&to=0.31", session);
    measure("page, a band of 10 %", "?attribute=INSULT&from=0.3&to=0.4", session);
    measure("band of 10 %", "/band?attribute=INSULT&from=0.3&to=0.4", session);
    measure("band of 10 %, a community", "/band?attribute=INSULT&from=0.7&to=0.8" + one, session);
    measure("band of everything", "/band?attribute=INSULT&from=0&to=1", session);
  }

  private void measure(String name, String rest, String session) throws Exception {
    long[] first = new long[ROUNDS];
    long[] last = new long[ROUNDS];
    int bytes = 0;
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      HttpResponse<InputStream> answer = get(rest, session);
      assertThat(answer.statusCode()).isEqualTo(200);
      long headers = System.nanoTime() - begin;
      try (InputStream body = answer.body()) {
        bytes = body.readAllBytes().length;
      }
      if (i >= 0) {
        first[i] = headers;
        last[i] = System.nanoTime() - begin;
      }
    }
    Arrays.sort(first);
    Arrays.sort(last);
    LOG.infof(
        "MEASURED %s: %s: first byte median %.0f ms, 95th percentile %.0f ms; all %.0f ms, %d bytes",
        database.kind(),
        name,
        first[ROUNDS / 2] / 1e6,
        first[ROUNDS * 95 / 100] / 1e6,
        last[ROUNDS / 2] / 1e6,
        bytes);
  }

  private static HttpResponse<InputStream> get(String rest, String session)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create(
                        "http://localhost:" + RestAssured.port + "/dashboard/waiting" + rest))
                .header("Cookie", People.COOKIE + "=" + session)
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
  }
}

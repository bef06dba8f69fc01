package org.comity.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.service.browser.Chromium;
import org.comity.service.browser.Chromium.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two moderators decide in two browsers while the packaged service is killed and started again.
 * {@code -Dshift.decisions=500} makes it a long day.
 */
class ShiftIT {

  private static final int DECISIONS = Integer.getInteger("shift.decisions", 60);
  private static final int READ_MS = 380;
  private static final String PASSWORD = "a password of my own";
  private static final String FIRST = "somebody made this one";
  private static final Pattern LINK = Pattern.compile("within a day: (http\\S+)");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void everyCommentIsDecidedOnceWithItsOwnFile() throws Exception {
    work(new HashMap<>());
  }

  @Test
  void everyCommentIsDecidedOnceWithPostgres() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      Map<String, String> variables = new HashMap<>();
      variables.put(
          "COMITY_DATABASE_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
      variables.put("COMITY_DATABASE_USER", "postgres");
      variables.put("COMITY_DATABASE_PASSWORD", "postgres");
      work(variables);
    }
  }

  private void work(Map<String, String> variables) throws Exception {
    variables.put("COMITY_PORT", String.valueOf(freePort()));
    PackagedService service = PackagedService.start(folder, variables);
    try {
      URI address = service.address();
      fill(address);
      String url = address.toString();
      try (BrowserContext one = Chromium.open(Look.DESK, url);
          BrowserContext other = Chromium.open(Look.DESK, url)) {
        String link = service.await(LINK).group(1);
        List<Page> pages = List.of(administrator(one, link), moderator(one, other));
        decide(pages, DECISIONS / 4);
        service.kill();
        decide(pages, 2);
        service = PackagedService.start(folder, variables);
        address = service.address();
        decide(pages, DECISIONS * 4);
        // What could not be saved while nobody was there is said, and waits.
        for (Page page : pages) {
          page.navigate("/dashboard");
        }
        decide(pages, DECISIONS);
        pages.forEach(page -> assertThat(page.locator("#stage [data-still]")).isVisible());
      }
      look(address);
    } finally {
      service.close();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void fill(URI address) throws Exception {
    for (int i = 0; i < DECISIONS; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve("api/v1/communities/default/comments/c-" + i))
              .PUT(
                  BodyPublishers.ofString(
                      "{\"text\":\"You are a stupid idiot, number " + i + "\"}"))
              .build();
      assertThat(client.send(request, BodyHandlers.discarding()).statusCode() / 100).isEqualTo(2);
    }
  }

  private static Page administrator(BrowserContext window, String link) {
    Page page = window.newPage();
    page.navigate(link);
    page.locator("[name=name]").fill("ada");
    page.locator("[name=password]").fill(PASSWORD);
    page.locator("main form button").click();
    page.navigate("/dashboard");
    page.navigate("/dashboard/people");
    page.locator("form[action='/dashboard/people'] [name=name]").fill("ben");
    page.locator("form[action='/dashboard/people'] [name=password]").fill(FIRST);
    page.locator("form[action='/dashboard/people'] button").click();
    page.waitForLoadState();
    page.navigate("/dashboard");
    assertThat(page.locator(".panel")).isVisible();
    return page;
  }

  private static Page moderator(BrowserContext made, BrowserContext window) {
    assertThat(made.pages()).isNotEmpty();
    Page page = window.newPage();
    page.navigate("/dashboard/login");
    page.locator("[name=name]").fill("ben");
    page.locator("[name=password]").fill(FIRST);
    page.locator("main form button").click();
    page.locator("[name=old]").fill(FIRST);
    page.locator("[name=password]").fill(PASSWORD);
    page.locator("main form button").first().click();
    page.waitForLoadState();
    page.navigate("/dashboard");
    assertThat(page.locator(".panel")).isVisible();
    return page;
  }

  /** Goes on until nothing is left, or so many rounds are over. */
  private static void decide(List<Page> pages, int rounds) {
    for (int i = 0; i < rounds; i++) {
      pages.get(0).waitForTimeout(READ_MS);
      boolean isWorkLeft = false;
      for (Page page : pages) {
        if (page.locator(".panel").count() > 0) {
          page.keyboard().press("a");
          isWorkLeft = true;
        }
      }
      if (!isWorkLeft && pages.stream().allMatch(ShiftIT::isAnswered)) {
        return;
      }
    }
  }

  /** Whether the page knows that nothing is left, and not only that nobody answers. */
  private static boolean isAnswered(Page page) {
    return page.locator("#tray p").count() == 0
        || !page.locator("#tray p").textContent().contains("did not answer");
  }

  private void look(URI address) throws Exception {
    Map<String, Integer> decided = new HashMap<>();
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("api/v1/communities/default/export/decisions"))
            .build();
    HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
    assertThat(response.statusCode()).isEqualTo(200);
    for (String line : (Iterable<String>) response.body()::iterator) {
      JsonNode decision = MAPPER.readTree(line);
      if (decision.get("source").asText().equals("moderator")) {
        decided.merge(decision.get("comment_id").asText(), 1, Integer::sum);
      }
    }
    assertThat(decided).as("none is lost").hasSize(DECISIONS);
    assertThat(decided.values()).as("none is decided twice").containsOnly(1);
  }
}

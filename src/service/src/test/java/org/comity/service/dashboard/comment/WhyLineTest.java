package org.comity.service.dashboard.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.policy.Facts;
import org.comity.policy.Policy;
import org.comity.policy.ThresholdBand;
import org.comity.score.Assessment.Scored;
import org.comity.score.Scores;
import org.comity.service.account.Role;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.dashboard.People;
import org.comity.service.dashboard.comment.WhyLine.Kind;
import org.comity.service.dashboard.queue.WaitingThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WhyLineTest {

  @Inject People people;
  @Inject WaitingThread threads;

  @ParameterizedTest
  @CsvSource({"0.97, HELD, 97, 64", "0.995, REJECTED, 100, 99", "0.1, BELOW, 0, 0"})
  void saysWhatABandFound(double score, Kind kind, int percent, int from) {
    Policy policy =
        new Policy(
            new Policy.Parts(
                "Test",
                null,
                List.of(),
                new TreeMap<>(Map.of(Attribute.TOXICITY, new ThresholdBand(0.639, 0.99)))),
            "");
    Scored scored =
        new Scored(new Scores(new TreeMap<>(Map.of(Attribute.TOXICITY, score))), List.of(), "en");
    WhyLine line = WhyLine.of(policy.decide(facts(scored)).reasons().get(0));
    assertThat(line.kind()).isEqualTo(kind);
    assertThat(line.percent()).isEqualTo(percent);
    assertThat(line.from()).isEqualTo(from);
  }

  @Test
  void isSaidInTheReadersLanguage() {
    long id = threads.comment(threads.community(), "1", "You are a stupid idiot and a liar.");
    try (Desk desk = Desk.of(Look.ARABIC_DESK, people.session(Role.MODERATOR))) {
      String why = desk.open("/dashboard/comments/" + id).locator(".why").textContent();
      assertThat(why).contains("يُحجز من").doesNotContain("held from").doesNotContain("TOXICITY");
    }
    String english =
        People.get("/dashboard/comments/" + id, people.session(Role.MODERATOR)).asString();
    assertThat(english).containsPattern("Toxic \\d+: held from \\d+\\.");
  }

  private static Facts facts(Scored scored) {
    return Facts.of(scored, "It is made up.", ZonedDateTime.now(ZoneOffset.UTC));
  }
}

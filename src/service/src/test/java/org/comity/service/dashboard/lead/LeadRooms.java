package org.comity.service.dashboard.lead;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.comity.policy.Verdict.Kind;
import org.comity.service.account.Role;
import org.comity.service.browser.Barriers;
import org.comity.service.browser.Chromium;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.policy.Policies;
import org.comity.service.quality.LoggedDecisions;

/** Communities with a past, and windows of people who have logged in. */
@Singleton
public final class LeadRooms {

  private static final double HELD_FROM = 0.3;

  /** Nothing but what the fixture's comments have scores of. */
  private static final String POLICY =
      "name: Ours\nattributes:\n  TOXICITY: { hold: " + HELD_FROM + " }\n";

  @Inject People people;
  @Inject Communities communities;
  @Inject LoggedDecisions logged;
  @Inject Policies policies;

  public Community community() {
    return communities.create(
        "test-" + UUID.randomUUID(), new CommunitySettings("Daily News", "en", false, null));
  }

  /** Some hundred comments of the last days; people have decided on most of those held. */
  public Community withAPast() {
    Community community = community();
    int version = policies.add(community.id(), POLICY, "user:1").version();
    boolean unused = policies.activate(community.id(), version, "user:1");
    Random random = new Random(7);
    Instant now = Instant.now();
    for (int i = 0; i < 300; i++) {
      double score = Math.pow(random.nextDouble(), 3);
      Kind kind = score < HELD_FROM ? Kind.APPROVE : Kind.HOLD;
      Instant at = now.minus(Duration.ofMinutes(25L * (300 - i)));
      logged.byPolicy(community.id(), i, kind, LoggedDecisions.scored(score), at);
      if (kind == Kind.HOLD && i % 10 != 0) {
        decide(
            community, i, random.nextDouble() < score, at.plusSeconds(200 + random.nextInt(900)));
      }
    }
    return community;
  }

  private void decide(Community community, int comment, boolean isBad, Instant at) {
    if (isBad) {
      logged.rejected(community.id(), comment, "STATEMENT_CATEGORY_CYBER_VIOLENCE", "user:1", at);
    } else {
      logged.byPerson(community.id(), comment, Kind.APPROVE, "user:1", at);
    }
  }

  /** A window of somebody new. */
  public BrowserContext open(Look look, Role role) {
    return open(look, people.session(role));
  }

  /** A window of somebody who has logged in. */
  public static BrowserContext open(Look look, String session) {
    BrowserContext window = Chromium.open(look);
    window.addCookies(
        List.of(new Cookie(People.COOKIE, session).setUrl("http://localhost:" + RestAssured.port)));
    return window;
  }

  /** Nothing keeps anybody from using it; its picture is kept. */
  public static void look(Page page, String room, Look look) {
    Barriers.assertNone(page);
    Chromium.picture(page, room + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}

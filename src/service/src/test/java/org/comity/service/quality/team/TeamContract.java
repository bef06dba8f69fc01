package org.comity.service.quality.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.comity.policy.Verdict.Kind;
import org.comity.service.account.Account;
import org.comity.service.account.Role;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.decision.Decision;
import org.comity.service.quality.LoggedDecisions;
import org.comity.service.quality.SampleShares;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.quality.Samples.Between;
import org.comity.service.quality.SecondLooks;
import org.comity.service.quality.statistic.Pace;
import org.comity.service.quality.statistic.Proportion;
import org.comity.service.quality.statistic.Spread;
import org.comity.service.quality.team.RejectionCounts.Rejections;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class TeamContract {

  private static final ZoneId UTC = ZoneOffset.UTC;

  @Inject Team team;
  @Inject Agreements agreements;
  @Inject RejectionCounts rejections;
  @Inject LoggedDecisions logged;
  @Inject SampleShares shares;
  @Inject SecondLooks looks;
  @Inject Communities communities;
  @Inject Database database;
  @Inject People accounts;

  private Community community;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final LocalDate today = LocalDate.ofInstant(now, UTC);
  private final Instant threeDaysAgo = today.minusDays(3).atTime(12, 0).toInstant(ZoneOffset.UTC);

  @BeforeEach
  void makeACommunityOfItsOwn() {
    // Whoever decides, there is somebody else to look a second time.
    Account first = accounts.make(Role.MODERATOR);
    Account second = accounts.make(Role.MODERATOR);
    assertThat(first.id()).isNotEqualTo(second.id());
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
    draw(0, 0);
  }

  private void draw(double audit, double secondLook) {
    shares.change(community.id(), new Shares(audit, secondLook), "user:lead");
  }

  private Decision policy(long id, Kind kind, Instant at) {
    return logged.byPolicy(community.id(), id, kind, LoggedDecisions.scored(0.5), at);
  }

  private Decision person(long id, Kind kind, String by, Instant at) {
    return logged.byPerson(community.id(), id, kind, by, at);
  }

  private TeamFigures figures(Period period) {
    return team.figures(community.id(), period, UTC);
  }

  @Test
  void countsEachDayAndAllTogether() {
    policy(1, Kind.APPROVE, threeDaysAgo);
    policy(2, Kind.HOLD, threeDaysAgo);
    policy(3, Kind.REJECT, threeDaysAgo);
    policy(4, Kind.APPROVE, threeDaysAgo);
    person(2, Kind.REJECT, "user:1", threeDaysAgo.plusSeconds(60));
    policy(5, Kind.APPROVE, now);
    TeamFigures week = figures(Period.WEEK);
    assertThat(week.days()).hasSize(7);
    assertThat(week.days().get(3).date()).isEqualTo(today.minusDays(3));
    assertThat(week.days().get(3).volume()).isEqualTo(new Volume(2, 1, 1, 0, 1));
    assertThat(week.days().get(6).volume()).isEqualTo(new Volume(1, 0, 0, 0, 0));
    assertThat(week.volume()).isEqualTo(new Volume(3, 1, 1, 0, 1));
    assertThat(week.volume().automationShare()).isEqualTo(0.8);
    assertThat(week.volume().byPeople()).isEqualTo(1);
    assertThat(figures(Period.DAY).volume().in()).isEqualTo(1);
  }

  @Test
  void measuresFromBeingHeldToBeingDecided() {
    policy(1, Kind.HOLD, threeDaysAgo);
    person(1, Kind.APPROVE, "user:1", threeDaysAgo.plusSeconds(100));
    policy(2, Kind.HOLD, threeDaysAgo);
    person(2, Kind.HOLD, "user:1", threeDaysAgo.plusSeconds(10));
    person(2, Kind.REJECT, "user:2", threeDaysAgo.plusSeconds(300));
    policy(3, Kind.APPROVE, threeDaysAgo);
    person(3, Kind.REJECT, "user:2", threeDaysAgo.plusSeconds(1_000));
    Spread response = figures(Period.WEEK).response();
    assertThat(response).isEqualTo(new Spread(2, 200, 280));
    assertThat(figures(Period.DAY).response()).isNull();
  }

  @Test
  void knowsThePaceOfAllTogetherAndOnesOwn() {
    person(1, Kind.APPROVE, "user:1", threeDaysAgo);
    person(2, Kind.APPROVE, "user:1", threeDaysAgo.plusSeconds(10));
    person(3, Kind.APPROVE, "user:2", threeDaysAgo.plusSeconds(10));
    person(4, Kind.APPROVE, "user:2", threeDaysAgo.plusSeconds(40));
    assertThat(figures(Period.WEEK).pace()).isEqualTo(new Pace(4, 40, new Spread(2, 20, 28)));
    Pace own = team.own(community.id(), "user:1", threeDaysAgo.minusSeconds(1));
    assertThat(own).isEqualTo(new Pace(2, 10, new Spread(1, 10, 10)));
    assertThat(team.own(community.id(), "user:1", now).decisions()).isZero();
  }

  @Test
  void leavesOutWhatWasTakenBack() {
    policy(1, Kind.HOLD, threeDaysAgo);
    Decision wrong = person(1, Kind.APPROVE, "user:1", threeDaysAgo.plusSeconds(10));
    logged.takeBack(wrong, Kind.HOLD, threeDaysAgo.plusSeconds(20));
    person(1, Kind.REJECT, "user:1", threeDaysAgo.plusSeconds(100));
    TeamFigures week = figures(Period.WEEK);
    assertThat(week.volume()).isEqualTo(new Volume(0, 1, 0, 0, 1));
    assertThat(week.response()).isEqualTo(new Spread(1, 100, 100));
    assertThat(week.pace().decisions()).isEqualTo(1);
    assertThat(team.own(community.id(), "user:1", threeDaysAgo).decisions()).isEqualTo(1);
  }

  @Test
  void countsWhatPeopleRejectedFor() {
    logged.rejected(community.id(), 1, "STATEMENT_CATEGORY_VIOLENCE", "user:1", threeDaysAgo);
    logged.rejected(community.id(), 2, "STATEMENT_CATEGORY_VIOLENCE", "user:2", threeDaysAgo);
    person(3, Kind.REJECT, "user:1", threeDaysAgo);
    Decision wrong =
        logged.rejected(community.id(), 4, "STATEMENT_CATEGORY_SELF_HARM", "user:1", threeDaysAgo);
    logged.takeBack(wrong, Kind.HOLD, threeDaysAgo);
    policy(5, Kind.REJECT, threeDaysAgo);
    assertThat(rejections.of(community.id(), new Between(threeDaysAgo, now)))
        .containsExactly(new Rejections("STATEMENT_CATEGORY_VIOLENCE", 2), new Rejections(null, 1));
    assertThat(rejections.of(community.id(), new Between(threeDaysAgo.plusSeconds(1), now)))
        .isEmpty();
  }

  @Test
  void estimatesHowOftenAPolicyIsWrong() {
    draw(1, 0);
    for (int i = 0; i < 10; i++) {
      policy(i, Kind.APPROVE, now);
    }
    policy(10, Kind.REJECT, now);
    person(0, Kind.REJECT, "user:1", now);
    for (int i = 1; i < 8; i++) {
      person(i, Kind.APPROVE, "user:1", now);
    }
    ErrorRates errors = figures(Period.DAY).errors();
    assertThat(errors.drawn()).isEqualTo(11);
    assertThat(errors.judged()).isEqualTo(8);
    assertThat(errors.wronglyApproved()).isEqualTo(Proportion.of(1, 8));
    assertThat(errors.wronglyRejected()).isNull();
  }

  @Test
  void countsHowAppealsEnded() {
    long comment = comment();
    appeal(comment, "OVERTURNED", now.minusSeconds(1));
    appeal(comment, "UPHELD", now.minusSeconds(1));
    appeal(comment, "OVERTURNED", now.minus(40, ChronoUnit.DAYS));
    assertThat(figures(Period.MONTH).appeals()).isEqualTo(new Resolved(1, 1));
  }

  private long comment() {
    return database.transact(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into comments (community_id, external_id, text, text_sha256, revision,
                      status, door, posted_at, received_at, changed_at)
                    values (:community, '1', 'Fine.', '', 1, 'APPROVED', 'rest', :now, :now, :now)\
                    """)
                .bind("community", community.id())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }

  private void appeal(long comment, String outcome, Instant at) {
    database.transact(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into appeals (community_id, comment_id, decision_id, reason, opened_at,
                      opened_by, outcome, resolved_at, resolved_by)
                    values (:community, :comment, 1, 'Why?', :at, 'key:a', :outcome, :at, 'user:1')\
                    """)
                .bind("community", community.id())
                .bind("comment", comment)
                .bind("outcome", outcome)
                .bind("at", at)
                .execute());
  }

  @Test
  void computesTheAgreementOfSecondLooks() {
    draw(0, 1);
    // The first worked example of Krippendorff (2011), with 1 for a rejection.
    String meg = "0100000010";
    String owen = "1110010000";
    for (int i = 0; i < 10; i++) {
      policy(i, Kind.HOLD, now);
      Decision first = person(i, kind(meg, i), "user:meg", now);
      long comment = Objects.requireNonNull(first.commentId());
      Kind second = kind(owen, i);
      database.transact(handle -> looks.judge(handle, comment, second, "user:owen"));
    }
    Agreement agreement =
        agreements.of(community.id(), new Between(now.minusSeconds(60), now.plusSeconds(60)));
    assertThat(agreement.judged()).isEqualTo(10);
    assertThat(agreement.alpha()).isCloseTo(0.095, within(5e-4));
    assertThat(agreement.interval()).isNotNull();
    assertThat(agreement.bothApprove()).isEqualTo(5);
    assertThat(agreement.bothReject()).isEqualTo(1);
    assertThat(agreement.differ()).isEqualTo(4);
    assertThat(agreement.pairs())
        .containsExactly(new Agreement.Pair("user:meg", "user:owen", 10, 6));
  }

  private static Kind kind(String verdicts, int place) {
    return verdicts.charAt(place) == '1' ? Kind.REJECT : Kind.APPROVE;
  }

  @Test
  void saysNothingWhereNothingHappened() {
    TeamFigures nothing = figures(Period.MONTH);
    assertThat(nothing.days()).hasSize(30);
    assertThat(nothing.volume()).isEqualTo(Volume.NONE);
    assertThat(nothing.volume().automationShare()).isNull();
    assertThat(nothing.pace().perHour()).isNull();
    assertThat(nothing.errors()).isEqualTo(new ErrorRates(0, 0, null, null));
    Agreement none = agreements.of(community.id(), new Between(now.minusSeconds(60), now));
    assertThat(none.alpha()).isNull();
    assertThat(none.pairs()).isEmpty();
  }
}

package org.comity.service.quality.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.comity.policy.Verdict.Kind;
import org.comity.service.community.Communities;
import org.comity.service.decision.Decision;
import org.comity.service.door.rest.request.Site;
import org.comity.service.quality.LoggedDecisions;
import org.comity.service.quality.SampleShares;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.quality.accord.Accord.Decided;
import org.comity.service.quality.accord.Course.Step;
import org.comity.service.quality.statistic.Proportion;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class AccordContract {

  private static final ZoneId UTC = ZoneId.of("UTC");

  @Inject Accords accords;
  @Inject LoggedDecisions logged;
  @Inject SampleShares shares;
  @Inject Communities communities;
  @Inject Database database;

  private Site site;
  private final Instant now = Instant.now();

  @BeforeEach
  void makeACommunityOfItsOwn() {
    site = Site.make(communities);
    shares.change(site.community().id(), new Shares(0, 0), "user:lead");
  }

  private void policy(long id, Kind kind, Instant at) {
    var unused = logged.byPolicy(site.community().id(), id, kind, LoggedDecisions.scored(0.5), at);
  }

  private Decision person(long id, Kind kind, String by, Instant at) {
    return logged.byPerson(site.community().id(), id, kind, by, at);
  }

  private void decided(long id, Kind policy, Kind person, Instant at) {
    policy(id, policy, at);
    var unused = person(id, person, "user:1", at);
  }

  private Course course() {
    return accords.of(site.community().id(), UTC);
  }

  private static Decided sum(Course course) {
    return course.accords().stream().map(Accord::decided).reduce(Decided.NONE, Decided::plus);
  }

  @Test
  void countsWhatWasHeldApart() {
    decided(1, Kind.APPROVE, Kind.APPROVE, now);
    decided(2, Kind.REJECT, Kind.REJECT, now);
    decided(3, Kind.APPROVE, Kind.REJECT, now);
    decided(4, Kind.HOLD, Kind.APPROVE, now);
    decided(5, Kind.HOLD, Kind.REJECT, now);
    decided(6, Kind.HOLD, Kind.REJECT, now);
    policy(7, Kind.REJECT, now);
    decided(8, Kind.APPROVE, Kind.HOLD, now);
    assertThat(sum(course())).isEqualTo(new Decided(2, 1, 1, 2));
  }

  @Test
  void countsACommentOnceAndNothingThatWasTakenBack() {
    decided(1, Kind.REJECT, Kind.APPROVE, now);
    var last = person(1, Kind.REJECT, "user:2", now);
    assertThat(last.verdict().kind()).isEqualTo(Kind.REJECT);
    policy(2, Kind.APPROVE, now);
    Decision undone = person(2, Kind.REJECT, "user:1", now);
    var back = logged.takeBack(undone, Kind.APPROVE, now);
    decided(3, Kind.REJECT, Kind.REJECT, now);
    Decision other = person(3, Kind.APPROVE, "user:2", now);
    var again = logged.takeBack(other, Kind.REJECT, now);
    assertThat(again.id()).isGreaterThan(back.id());
    assertThat(sum(course())).isEqualTo(new Decided(2, 0, 0, 0));
  }

  @Test
  void tellsDaysWhileThereAreFewAndWeeksThen() {
    decided(1, Kind.APPROVE, Kind.APPROVE, now);
    Course days = course();
    assertThat(days.step()).isEqualTo(Step.DAY);
    assertThat(days.accords()).hasSizeBetween(15, 21);
    Accord today = days.accords().get(days.accords().size() - 1);
    assertThat(today.decided()).isEqualTo(new Decided(1, 0, 0, 0));
    assertThat(today.to()).isEqualTo(today.from().plusDays(1));

    site = Site.make(communities);
    decided(2, Kind.APPROVE, Kind.REJECT, now.minus(Duration.ofDays(35)));
    decided(3, Kind.APPROVE, Kind.APPROVE, now);
    Course weeks = course();
    assertThat(weeks.step()).isEqualTo(Step.WEEK);
    assertThat(weeks.accords()).hasSize(12);
    assertThat(weeks.accords().get(6).decided()).isEqualTo(new Decided(0, 1, 0, 0));
    assertThat(weeks.accords().get(11).decided()).isEqualTo(new Decided(1, 0, 0, 0));
    assertThat(weeks.accords().get(11).from()).isEqualTo(weeks.accords().get(10).to());
  }

  @Test
  void estimatesFromTheRandomSample() {
    shares.change(site.community().id(), new Shares(1, 0), "user:lead");
    decided(1, Kind.APPROVE, Kind.APPROVE, now);
    decided(2, Kind.APPROVE, Kind.REJECT, now);
    decided(3, Kind.REJECT, Kind.REJECT, now);
    decided(4, Kind.HOLD, Kind.REJECT, now);
    policy(5, Kind.APPROVE, now);
    Course course = course();
    Accord today = course.accords().get(course.accords().size() - 1);
    assertThat(today.sample()).isEqualTo(Proportion.of(2, 3));
    assertThat(course.accords().get(0).sample()).isNull();
    assertThat(course.accords().get(0).isEmpty()).isTrue();
  }

  @Test
  void tellsPlatforms() {
    decided(1, Kind.APPROVE, Kind.REJECT, now.minus(Duration.ofDays(35)));
    promote("one", now.minus(Duration.ofDays(200)));
    promote("two", now.minus(Duration.ofDays(20)));
    promote("three", now.minus(Duration.ofDays(10)));
    site.get("/agreement")
        .then()
        .statusCode(200)
        .body("step", is("WEEK"))
        .body("zone", is("UTC"))
        .body("times", hasSize(12))
        .body("times.differed", hasItem(1))
        .body("times.agreed", everyItem(is(0)))
        .body("times[0].sample", nullValue())
        .body("promotions.bundle", is(List.of("two", "three")));
    Site.make(communities)
        .get("/agreement")
        .then()
        .statusCode(200)
        .body("step", is("DAY"))
        .body("promotions", empty());
  }

  private void promote(String bundle, Instant at) {
    var unused =
        database.transact(
            handle ->
                handle.execute(
                    """
                    insert into promotions (community_id, bundle_id, own, previous_id,
                      previous_own, kind, actor, promoted_at)
                    values (?, ?, true, 'test-1.0.0', false, 'PROMOTED', 'user:1', ?)\
                    """,
                    site.community().id(),
                    bundle,
                    at));
  }
}

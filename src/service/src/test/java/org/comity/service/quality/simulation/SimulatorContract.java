package org.comity.service.quality.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.policy.Policy;
import org.comity.policy.ThresholdBand;
import org.comity.policy.Verdict.Kind;
import org.comity.score.Assessment.Cause;
import org.comity.score.Assessment.NotScored;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.policy.Policies;
import org.comity.service.quality.LoggedDecisions;
import org.comity.service.quality.SampleShares;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.quality.simulation.Simulation.Split;
import org.comity.service.quality.statistic.Proportion;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class SimulatorContract {

  private static final Attribute TOXICITY = Attribute.TOXICITY;

  @Inject Simulator simulator;
  @Inject LoggedDecisions logged;
  @Inject Moderation moderation;
  @Inject Policies policies;
  @Inject Communities communities;
  @Inject SampleShares shares;
  @Inject Database database;

  private Community community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
    shares.change(community.id(), new Shares(0, 0), "user:lead");
  }

  /** A comment with a score; what the policy said of it, and what a person said. */
  private void comment(long id, double score, Kind policy, @Nullable Kind person) {
    policy(id, score, policy);
    if (person != null) {
      logged.byPerson(community.id(), id, person, "user:1", Instant.now());
    }
  }

  private Decision policy(long id, double score, Kind kind) {
    return logged.byPolicy(community.id(), id, kind, LoggedDecisions.scored(score), Instant.now());
  }

  private Simulation simulate(double approveBelow, @Nullable Double rejectFrom) {
    return simulator.simulate(
        community.id(), Map.of(TOXICITY, new ThresholdBand(approveBelow, rejectFrom)), 1_000);
  }

  @Test
  void movesABandOverWhatWasDecided() {
    comment(1, 0.1, Kind.APPROVE, null);
    comment(2, 0.4, Kind.HOLD, Kind.APPROVE);
    comment(3, 0.5, Kind.HOLD, Kind.REJECT);
    comment(4, 0.8, Kind.HOLD, Kind.REJECT);
    comment(5, 0.9, Kind.HOLD, Kind.APPROVE);
    Simulation moved = simulate(0.5, 0.8);
    assertThat(moved.comments()).isEqualTo(5);
    assertThat(moved.before()).isEqualTo(new Split(1, 4, 0));
    assertThat(moved.after()).isEqualTo(new Split(2, 1, 2));
    assertThat(moved.judged()).isEqualTo(new Simulation.Judged(4, 0, 0));
    assertThat(moved.wronglyApproved().seen()).isZero();
    assertThat(moved.wronglyApproved().share()).isEqualTo(Proportion.of(0, 1));
    assertThat(moved.wronglyRejected().seen()).isEqualTo(1);
    assertThat(moved.wronglyRejected().share()).isEqualTo(Proportion.of(1, 2));
    assertThat(moved.holding().precision()).isEqualTo(Proportion.of(2, 3));
    assertThat(moved.holding().recall()).isEqualTo(Proportion.of(2, 2));
    assertThat(moved.rejecting().precision()).isEqualTo(Proportion.of(1, 2));
    assertThat(moved.rejecting().recall()).isEqualTo(Proportion.of(1, 2));
  }

  @Test
  void weighsWhatWasDrawnAndLeavesOutWhatSomebodyComplainedOf() {
    shares.change(community.id(), new Shares(1, 0), "user:lead");
    Decision drawn = policy(1, 0.1, Kind.APPROVE);
    logged.byPerson(community.id(), 1, Kind.REJECT, "user:1", Instant.now());
    database.transact(
        handle ->
            handle.execute(
                "update quality_samples set probability = 0.01 where decision_id = ?", drawn.id()));
    shares.change(community.id(), new Shares(0, 0), "user:lead");
    comment(2, 0.2, Kind.APPROVE, Kind.REJECT);
    comment(3, 0.3, Kind.HOLD, Kind.APPROVE);
    Simulation moved = simulate(0.5, null);
    assertThat(moved.judged()).isEqualTo(new Simulation.Judged(1, 1, 1));
    assertThat(moved.wronglyApproved().seen()).isEqualTo(1);
    assertThat(moved.wronglyApproved().estimated()).isCloseTo(100, within(1e-9));
    Proportion share = Objects.requireNonNull(moved.wronglyApproved().share());
    assertThat(share.value()).isCloseTo(100.0 / 101, within(1e-9));
    assertThat(share.n()).isEqualTo(2);
    assertThat(share.low()).isLessThan(0.3);
  }

  @Test
  void holdsWhatHasNoScore() {
    logged.byPolicy(community.id(), 1, Kind.HOLD, new NotScored(Cause.EMPTY, null), Instant.now());
    comment(2, 0.1, Kind.APPROVE, null);
    assertThat(simulate(0.5, null).after()).isEqualTo(new Split(1, 1, 0));
    Simulation unknown =
        simulator.simulate(
            community.id(), Map.of(Attribute.SEVERE_TOXICITY, new ThresholdBand(0.5, null)), 10);
    assertThat(unknown.after()).isEqualTo(new Split(0, 2, 0));
    assertThat(simulator.simulate(community.id(), Map.of(), 10).after())
        .isEqualTo(new Split(1, 1, 0));
  }

  @Test
  void takesTheLastWordOnTheRevisionThatIsThere() {
    comment(1, 0.2, Kind.HOLD, Kind.REJECT);
    logged.byPerson(community.id(), 1, Kind.APPROVE, "user:2", Instant.now());
    assertThat(simulate(0.1, null).holding().precision()).isEqualTo(Proportion.of(0, 1));
    simulator.forget(community.id());
    logged.byPolicy(community.id(), 1, 2, Kind.HOLD, LoggedDecisions.scored(0.3), Instant.now());
    Simulation edited = simulate(0.1, null);
    assertThat(edited.comments()).isEqualTo(1);
    assertThat(edited.judged().n()).isZero();
    assertThat(edited.holding().precision()).isNull();
  }

  @Test
  void leavesOutWhatWasTakenBack() {
    policy(1, 0.2, Kind.HOLD);
    Decision wrong = logged.byPerson(community.id(), 1, Kind.REJECT, "user:1", Instant.now());
    logged.takeBack(wrong, Kind.APPROVE, Instant.now());
    assertThat(simulate(0.1, null).judged().n()).isZero();
    simulator.forget(community.id());
    logged.byPerson(community.id(), 1, Kind.APPROVE, "user:1", Instant.now());
    assertThat(simulate(0.1, null).holding().precision()).isEqualTo(Proportion.of(0, 1));
  }

  @Test
  void looksAtTheNewestOnly() {
    comment(1, 0.9, Kind.HOLD, null);
    comment(2, 0.1, Kind.APPROVE, null);
    Map<Attribute, ThresholdBand> band = Map.of(TOXICITY, new ThresholdBand(0.5, null));
    assertThat(simulator.simulate(community.id(), band, 1).after()).isEqualTo(new Split(1, 0, 0));
    assertThatThrownBy(() -> simulator.simulate(community.id(), band, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isReadyForACommunityWithoutComments() {
    Simulation nothing = simulate(0.5, 0.9);
    assertThat(nothing.comments()).isZero();
    assertThat(nothing.work().hoursPerThousand()).isZero();
    assertThat(nothing.wronglyApproved().share()).isNull();
    assertThat(simulator.curve(community.id(), TOXICITY, 10).bins()).hasSize(100);
  }

  @Test
  void countsHoursByTheMeasuredPace() {
    Instant start = Instant.now().minusSeconds(3_600);
    for (int i = 0; i < 30; i++) {
      policy(i, 0.6, Kind.HOLD);
      logged.byPerson(community.id(), i, Kind.APPROVE, "user:1", start.plusSeconds(12L * i));
    }
    for (int i = 30; i < 60; i++) {
      policy(i, 0.1, Kind.APPROVE);
    }
    Simulation.Work work = simulate(0.7, null).work();
    assertThat(work.isMeasured()).isTrue();
    assertThat(work.secondsEach()).isEqualTo(12);
    // Half of 1,000 comments at 12 seconds each.
    assertThat(work.hoursPerThousand()).isCloseTo(500 * 12 / 3600.0, within(1e-9));
    assertThat(work.perWeek()).isEqualTo(60);
    assertThat(work.hoursPerWeek()).isCloseTo(30 * 12 / 3600.0, within(1e-9));
  }

  @Test
  void saysThatThePaceIsNotMeasuredYet() {
    comment(1, 0.6, Kind.HOLD, Kind.APPROVE);
    Simulation.Work work = simulate(0.7, null).work();
    assertThat(work.isMeasured()).isFalse();
    assertThat(work.secondsEach()).isEqualTo(20);
  }

  @Test
  void drawsTheScoresWithWhatPeopleSaid() {
    comment(1, 0.005, Kind.APPROVE, null);
    comment(2, 0.5, Kind.HOLD, Kind.APPROVE);
    comment(3, 0.509, Kind.HOLD, Kind.REJECT);
    comment(4, 1, Kind.HOLD, Kind.REJECT);
    ScoreCurve curve = simulator.curve(community.id(), TOXICITY, 1_000);
    assertThat(curve.bins().get(0)).isEqualTo(new ScoreCurve.Bin(0, 1, 0, 0));
    assertThat(curve.bins().get(50)).isEqualTo(new ScoreCurve.Bin(0.5, 2, 1, 1));
    assertThat(curve.bins().get(99)).isEqualTo(new ScoreCurve.Bin(0.99, 1, 0, 1));
    assertThat(simulator.attributes(community.id())).containsExactly(TOXICITY);
  }

  @Test
  void asksAWholePolicyWithItsRules() {
    keep("1", "Thank you, that was a helpful article.");
    keep("2", "Thank you, see https://shop.example/ for more.");
    Policy policy =
        policies.parse(
            """
            name: No links
            rules:
              - name: Links
                when: { links: { at_least: 1 } }
                then: reject
                code: SPAM
            """);
    Simulation asked = simulator.simulate(community.id(), policy, 100);
    assertThat(asked.comments()).isEqualTo(2);
    assertThat(asked.after()).isEqualTo(new Split(1, 0, 1));
    Simulation bandsOnly =
        simulator.simulate(community.id(), policies.recommended(community.id()), 100);
    assertThat(bandsOnly.after()).isEqualTo(bandsOnly.before());
    database.transact(
        handle ->
            handle.execute(
                "delete from comments where community_id = ? and external_id = '1'",
                community.id()));
    Simulation without = simulator.simulate(community.id(), policy, 100);
    assertThat(without.leftOut()).isEqualTo(1);
    assertThat(without.comments()).isEqualTo(1);
  }

  private void keep(String id, String text) {
    var unused =
        moderation
            .decideAndKeep(new Submission(community, Door.REST, Comment.of(id, text), null))
            .await()
            .atMost(Duration.ofSeconds(30));
  }

  @Test
  void answersForTenThousandWhileABandIsMoved() {
    logged.manyByPolicy(community.id(), 10_000);
    Map<Attribute, ThresholdBand> bands = new TreeMap<>();
    for (Attribute attribute : List.of(TOXICITY, Attribute.INSULT, Attribute.THREAT)) {
      bands.put(attribute, new ThresholdBand(0.4, 0.9));
    }
    assertThat(simulator.simulate(community.id(), bands, 10_000).comments()).isEqualTo(10_000);
    long begin = System.nanoTime();
    int times = 50;
    for (int i = 0; i < times; i++) {
      bands.put(TOXICITY, new ThresholdBand(i / 100.0, 0.9));
      assertThat(simulator.simulate(community.id(), bands, 10_000).comments()).isEqualTo(10_000);
    }
    long micros = (System.nanoTime() - begin) / 1_000 / times;
    assertThat(micros).as("microseconds for a move").isLessThan(100_000);
  }
}

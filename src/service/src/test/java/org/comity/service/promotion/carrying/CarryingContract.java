package org.comity.service.promotion.carrying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.comity.comment.Comment;
import org.comity.policy.carrying.CarriedThreshold;
import org.comity.policy.carrying.CarriedThreshold.Figures;
import org.comity.policy.promise.Means;
import org.comity.service.audit.AuditLog;
import org.comity.service.bundle.store.HandIns;
import org.comity.service.bundle.store.HandIns.Offer;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.policy.Policies;
import org.comity.service.policy.PolicyTable;
import org.comity.service.policy.PolicyVersion;
import org.comity.service.promotion.Following;
import org.comity.service.promotion.PolicyMove;
import org.comity.service.promotion.PolicyMove.How;
import org.comity.service.promotion.Promotion;
import org.comity.service.promotion.Promotion.Versions;
import org.comity.service.promotion.Promotions;
import org.comity.service.promotion.Promotions.Outcome;
import org.comity.service.promotion.Promotions.Wish;
import org.comity.service.promotion.RefusedPromotionException;
import org.comity.service.promotion.RefusedPromotionException.Cause;
import org.comity.service.scoring.Archives;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a community's policy when another bundle scores it, whatever the database. */
abstract class CarryingContract {

  private static final String ACTOR = "key:7";
  private static final String WHY = "The lead answers for it.";
  private static final int JUDGED = 4_000;

  private static final String OURS =
      """
      # Ours; 0.5 stays here.
      name: ours
      rules:
        - name: Insults that answer nobody   # since May
          when: { expression: "scores.INSULT > 0.55 && !reply" }
          then: hold
      attributes:
        TOXICITY: { hold: 0.40,  reject: 0.8 }
      """;

  @Inject Promotions promotions;
  @Inject Following following;
  @Inject Champions champions;
  @Inject Communities communities;
  @Inject Policies policies;
  @Inject PolicyTable table;
  @Inject Moderation moderation;
  @Inject HandIns handIns;
  @Inject JudgedSite site;
  @Inject AuditLog audit;
  @Inject Database database;

  @TempDir private Path folder;
  private Community community = new Community(0, "", "", "", false, null, Instant.EPOCH);
  private String champion = "";
  private String challenger = "";

  /** The challenger is surer of everything than the champion. */
  @BeforeEach
  void makeACommunityOfItsOwn() throws IOException {
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
    Path one = folder.resolve("one");
    champion = handIn(Archives.learn(UUID.randomUUID().toString(), one).id(), one);
    Path two = folder.resolve("two");
    challenger = handIn(Archives.learnSurer(UUID.randomUUID().toString(), two).id(), two);
    Outcome unused = promote(champion, ThresholdChoice.CARRY, null);
  }

  private String handIn(String id, Path own) throws IOException {
    var unused =
        handIns.take(
            new Offer(community.id(), id, ACTOR), new ByteArrayInputStream(Archives.of(own)));
    return id;
  }

  @AfterEach
  void scoreAsAtTheStart() {
    database.transact(
        handle ->
            handle.execute(
                "update community_bundles set own = false where community_id = ?", community.id()));
    following.look();
  }

  private Outcome promote(String bundle, ThresholdChoice choice, @Nullable String shown) {
    Wish wish = new Wish(bundle, true, WHY, choice, shown);
    return promotions.promote(community.id(), wish, ACTOR);
  }

  private void activate(String yaml) {
    int version = policies.add(community.id(), yaml, ACTOR).version();
    assertThat(policies.activate(community.id(), version, ACTOR)).isTrue();
  }

  private PolicyVersion version(int version) {
    return database.transact(handle -> table.find(handle, community.id(), version)).orElseThrow();
  }

  private CarriedPlan plan() {
    return promotions.plan(community.id(), challenger).orElseThrow();
  }

  @Test
  void carriesThresholdsOverWithThePromotion() {
    activate(OURS);
    site.judge(community.id(), JUDGED);
    CarriedPlan plan = plan();
    assertThat(policies.of(community.id()).version()).as("nothing is active before").isEqualTo(1);
    assertThat(policies.list(community.id())).hasSize(1);
    assertThat(plan.isNewVersion()).isTrue();
    assertThat(plan.carried().rows()).isBetween(200, 800);

    Outcome outcome = promote(challenger, ThresholdChoice.CARRY, plan.mark());

    assertThat(outcome.policy()).isEqualTo(new PolicyMove(1, 2, How.CARRIED));
    assertThat(policies.of(community.id()).version()).isEqualTo(2);
    PolicyVersion carried = version(2);
    assertThat(carried.active()).isTrue();
    assertThat(carried.yaml()).isEqualTo(plan.carried().yaml()).isNotEqualTo(OURS);
    assertThat(carried.yaml().replaceAll("[0-9]*\\.[0-9]+", "#"))
        .isEqualTo(OURS.replaceAll("[0-9]*\\.[0-9]+", "#"));
    assertThat(carried.yaml()).startsWith("# Ours; 0.5 stays here.");
    assertThat(carried.note()).contains("Version 1", champion, challenger);
    Promotion promotion = promotions.list(community.id(), Long.MAX_VALUE, 1).get(0);
    assertThat(promotion.policy()).isEqualTo(new Versions(1, 2));
  }

  @Test
  void catchesNoLessPreciselyThanBefore() {
    activate(OURS);
    site.judge(community.id(), JUDGED);
    List<CarriedThreshold> thresholds = plan().carried().thresholds();
    assertThat(thresholds).hasSize(3);
    for (CarriedThreshold threshold : thresholds) {
      Figures figures = threshold.figures();
      assertThat(figures.rows()).isBetween(200, 800);
      if (threshold.means() == Means.PRECISION && figures.caughtAfter().rows() > 0) {
        assertThat(Objects.requireNonNull(figures.caughtAfter().rate()))
            .as("%s", threshold.as())
            .isGreaterThanOrEqualTo(Objects.requireNonNull(figures.caughtBefore().rate()) - 0.02);
      }
    }
    assertThat(thresholds).anyMatch(one -> one.means() == Means.PRECISION && one.isChanged());
  }

  @Test
  void isAuditedAsMadeByThePromotion() {
    activate(OURS);
    site.judge(community.id(), JUDGED);
    promote(challenger, ThresholdChoice.CARRY, null);
    List<String> deeds =
        database.transact(handle -> audit.list(handle, community.id(), Long.MAX_VALUE, 3)).stream()
            .map(e -> String.join(" ", e.actor(), e.action(), e.subject(), e.details()))
            .toList();
    assertThat(deeds)
        .containsExactly(
            ACTOR
                + " bundle.promote bundle "
                + challenger
                + " in the place of "
                + champion
                + ", against what was measured",
            ACTOR + " policy.activate policy 2 with the promotion of " + challenger,
            ACTOR + " policy.add policy 2 " + version(2).note());
  }

  @Test
  void keepsTheNumbersWhereThatIsWanted() {
    activate(OURS);
    site.judge(community.id(), JUDGED);
    Outcome outcome = promote(challenger, ThresholdChoice.KEEP, null);
    assertThat(outcome.policy()).isEqualTo(new PolicyMove(1, 1, How.KEPT));
    assertThat(policies.list(community.id())).hasSize(1);
    assertThat(promotions.rollBack(community.id(), null, ACTOR).policy())
        .isEqualTo(new PolicyMove(1, 1, How.SAME));
  }

  @Test
  void keepsTheNumbersWhereNobodyJudged() {
    activate(OURS);
    assertThat(plan().carried().thresholds())
        .allMatch(threshold -> threshold.means() == Means.NUMBER);
    Outcome outcome = promote(challenger, ThresholdChoice.CARRY, null);
    assertThat(outcome.policy()).isEqualTo(new PolicyMove(1, 1, How.SAME));
  }

  @Test
  void followsWhatTheBundlesRecommend() {
    site.judge(community.id(), JUDGED);
    CarriedPlan plan = plan();
    assertThat(plan.isRecommended()).isTrue();
    assertThat(plan.carried().thresholds())
        .isNotEmpty()
        .allMatch(threshold -> threshold.means() == Means.RECOMMENDED);
    assertThat(plan.carried().thresholds())
        .anyMatch(threshold -> threshold.figures().caughtAfter().rows() > 0);
    Outcome outcome = promote(challenger, ThresholdChoice.CARRY, plan.mark());
    assertThat(outcome.policy()).isEqualTo(new PolicyMove(0, 0, How.RECOMMENDED));
    assertThat(policies.of(community.id()).policy().toYaml()).isEqualTo(plan.carried().yaml());
  }

  @Test
  void refusesWhatWasNotShown() {
    activate(OURS);
    RefusedPromotionException refused =
        catchThrowableOfType(
            RefusedPromotionException.class,
            () -> promote(challenger, ThresholdChoice.CARRY, "0123456789abcdef"));
    assertThat(refused.reason()).isEqualTo(Cause.CHANGED_MEANWHILE);
    assertThat(champions.of(community.id()).id()).isEqualTo(champion);
    assertThat(promotions.list(community.id(), Long.MAX_VALUE, 5)).hasSize(1);
    String shown = plan().mark();
    activate(OURS.replace("0.40", "0.42"));
    assertThat(
            catchThrowableOfType(
                RefusedPromotionException.class,
                () -> promote(challenger, ThresholdChoice.CARRY, shown)))
        .isNotNull();
  }

  @Test
  void goesBackToThePolicyBeforeWithARollback() {
    activate(OURS);
    site.judge(community.id(), JUDGED);
    promote(challenger, ThresholdChoice.CARRY, null);
    Outcome back = promotions.rollBack(community.id(), null, ACTOR);
    assertThat(back.policy()).isEqualTo(new PolicyMove(2, 1, How.RESTORED));
    assertThat(policies.of(community.id()).version()).isEqualTo(1);
    assertThat(version(2).active()).isFalse();
    promote(challenger, ThresholdChoice.CARRY, null);
    assertThat(policies.of(community.id()).version()).isEqualTo(3);
    activate(OURS.replace("0.40", "0.42"));
    Outcome left = promotions.rollBack(community.id(), null, ACTOR);
    assertThat(left.policy()).isEqualTo(new PolicyMove(4, 4, How.LEFT));
    assertThat(policies.of(community.id()).version()).isEqualTo(4);
  }

  /** As another process writes it down. */
  private void promoteElsewhere(String from, String to, Versions versions) {
    database.transact(
        handle -> {
          handle.execute(
              "update policies set active = (version = ?) where community_id = ?",
              versions.after(),
              community.id());
          handle.execute(
              "update community_bundles set bundle_id = ? where community_id = ?",
              to,
              community.id());
          return handle.execute(
              """
              insert into promotions (community_id, bundle_id, own, previous_id, previous_own, kind,
                actor, promoted_at, policy_before, policy_after)
              values (?, ?, true, ?, true, 'PROMOTED', 'key:9', current_timestamp, ?, ?)\
              """,
              community.id(),
              to,
              from,
              versions.before(),
              versions.after());
        });
  }

  @Test
  void takesBundleAndPolicyOfAnotherProcessTogether() {
    activate(OURS);
    int other = policies.add(community.id(), OURS.replace("0.40", "0.3"), ACTOR).version();
    Champion old = champions.of(community.id());
    promoteElsewhere(champion, challenger, new Versions(1, other));
    policies.refresh();
    assertThat(policies.of(community.id(), old).version()).as("until it has arrived").isEqualTo(1);
    following.look();
    assertThat(champions.of(community.id()).id()).isEqualTo(challenger);
    assertThat(policies.of(community.id()).version()).isEqualTo(other);
    assertThat(policies.of(community.id(), old).version())
        .as("of a request on its way")
        .isEqualTo(1);
    assertThat(pair(decide())).isEqualTo(challenger + " " + other);
    Champion young = champions.of(community.id());
    promoteElsewhere(challenger, champion, new Versions(other, 1));
    policies.refresh();
    assertThat(policies.of(community.id(), young).version()).isEqualTo(other);
    following.look();
    assertThat(pair(decide())).isEqualTo(champion + " 1");
  }

  @Test
  void goesOnByThePolicyOfABundleThatScoresOn() {
    promoteElsewhere(champion, "none-1", new Versions(0, 0));
    activate(OURS);
    following.look();
    assertThat(champions.of(community.id()).id())
        .as("the new one is unreadable")
        .isEqualTo(champion);
    assertThat(policies.of(community.id()).version()).isZero();
    database.transact(
        handle ->
            handle.execute(
                "update community_bundles set bundle_id = ? where community_id = ?",
                champion,
                community.id()));
    policies.refresh();
    assertThat(policies.of(community.id()).version()).isEqualTo(1);
  }

  private Decision decide() {
    Comment comment = Comment.of(UUID.randomUUID().toString(), "You are a stupid idiot.");
    return moderation
        .decide(new Submission(community, Door.REST, comment, null))
        .await()
        .atMost(Duration.ofSeconds(60))
        .decision();
  }

  private static String pair(Decision decision) {
    return decision.by().bundleId() + " " + decision.by().policyVersion();
  }

  @Test
  void everyDecisionDuringPromotionsHasBothOldOrBothNew() throws InterruptedException {
    activate(OURS);
    site.judge(community.id(), JUDGED);
    promote(challenger, ThresholdChoice.CARRY, null);
    Map<String, Integer> pairs = new ConcurrentHashMap<>();
    AtomicBoolean isOver = new AtomicBoolean();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Thread thread =
          new Thread(
              () -> {
                while (!isOver.get()) {
                  pairs.merge(pair(decide()), 1, Integer::sum);
                }
              });
      threads.add(thread);
      thread.start();
    }
    Thread refreshing =
        new Thread(
            () -> {
              while (!isOver.get()) {
                policies.refresh();
              }
            });
    refreshing.start();
    threads.add(refreshing);
    try {
      for (int round = 0; round < 10; round++) {
        promoteElsewhere(challenger, champion, new Versions(2, 1));
        following.look();
        promoteElsewhere(champion, challenger, new Versions(1, 2));
        following.look();
      }
    } finally {
      isOver.set(true);
      for (Thread thread : threads) {
        thread.join(60_000);
      }
    }
    Set<String> allowed = Set.of(champion + " 1", challenger + " 2");
    assertThat(pairs.keySet()).isEqualTo(allowed);
  }
}

package org.comity.service.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.comity.gate.GateReport.Check;
import org.comity.model.Bundle;
import org.comity.service.bundle.store.StoredBundle;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.promotion.Following;
import org.comity.service.promotion.Promotion;
import org.comity.service.promotion.Promotion.Kind;
import org.comity.service.promotion.Promotion.Proved;
import org.comity.service.promotion.Promotions;
import org.comity.service.promotion.Promotions.Wish;
import org.comity.service.promotion.RefusedPromotionException;
import org.comity.service.promotion.RefusedPromotionException.Cause;
import org.comity.service.proof.MadeSite.Found;
import org.comity.service.scoring.Archives;
import org.comity.service.scoring.Champions;
import org.comity.service.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service itself finds of a bundle before it promotes it, whatever the database. */
abstract class ProofContract {

  private static final String ACTOR = "key:7";
  private static final String WHY = "The lead answers for it.";
  private static final int DECIDED = 500;

  @Inject Promotions promotions;
  @Inject Proofs proofs;
  @Inject Following following;
  @Inject Champions champions;
  @Inject Communities communities;
  @Inject MadeSite site;
  @Inject Database database;

  @TempDir private Path folder;
  private long community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community =
        communities
            .create("test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null))
            .id();
  }

  @AfterEach
  void scoreAsAtTheStart() {
    database.transact(
        handle ->
            handle.execute(
                "update community_bundles set own = false where community_id = ?", community));
    following.look();
  }

  /** Small bundles are far from the starter: one of them is the champion of the others. */
  private String champion() throws IOException {
    String id = learnt().id();
    assertThat(promotions.promote(community, new Wish(id, true, WHY), ACTOR).isChanged()).isTrue();
    return id;
  }

  private StoredBundle learnt() throws IOException {
    Path own = folder.resolve(UUID.randomUUID().toString());
    Bundle bundle = Archives.learn(UUID.randomUUID().toString(), own);
    return site.handIn(community, bundle.id(), own);
  }

  private Proof proof(StoredBundle bundle) {
    return promotions.check(community, bundle.id(), ACTOR).orElseThrow();
  }

  private static Check check(Proof proof, String name) {
    return proof.report().gate().checks().stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> refused(Proof proof) {
    return proof.report().gate().checks().stream()
        .filter(check -> !check.passed())
        .map(Check::name)
        .toList();
  }

  @Test
  void whatRanksAsWellAndKeepsTheSuiteIsPromoted() throws IOException {
    String champion = champion();
    site.decide(community, "one", DECIDED);
    StoredBundle bundle = learnt();
    long run = site.report(community, bundle, champion, MadeSite.suite());
    Proof proof = proof(bundle);
    assertThat(proof.report().gate().refusals()).isEmpty();
    assertThat(proof.passed()).isTrue();
    assertThat(proof.bundle()).isEqualTo(new Proof.Known(bundle.id(), bundle.sha256()));
    assertThat(proof.champion().id()).isEqualTo(champion);
    assertThat(proof.basis().retraining()).isEqualTo(run);
    assertThat(proof.basis().rows()).isBetween(60, 140);
    assertThat(proof.basis().rowsSha256()).matches("[0-9a-f]{64}");
    assertThat(proof.report().gate().checks())
        .extracting(Check::name)
        .contains("ranking", "cost", "calibration", "stability", "latency", "size", "suite");
    assertThat(check(proof, "suite").sentence()).endsWith("Measured by retraining " + run + ".");
    assertThat(promotions.promote(community, new Wish(bundle.id(), false, null), ACTOR).isChanged())
        .isTrue();
    Promotion promotion = promotions.list(community, Long.MAX_VALUE, 1).get(0);
    assertThat(promotion.kind()).isEqualTo(Kind.PROMOTED);
    assertThat(promotion.proof()).isEqualTo(new Proved(proof.id(), true));
    assertThat(proofs.find(community, proof.id())).contains(proof);
    assertThat(promotions.check(community, bundle.id(), ACTOR)).as("it scores").isEmpty();
  }

  @Test
  void whatLearntTheOppositeIsRefusedForItsRanking() throws IOException {
    String champion = champion();
    site.decide(community, "one", DECIDED);
    Path own = folder.resolve("flipped");
    Bundle made = Archives.learnFlipped(UUID.randomUUID().toString(), own);
    StoredBundle bundle = site.handIn(community, made.id(), own);
    site.report(community, bundle, champion, MadeSite.suite());
    RefusedPromotionException refused =
        catchThrowableOfType(
            RefusedPromotionException.class,
            () -> promotions.promote(community, new Wish(bundle.id(), false, null), ACTOR));
    assertThat(refused.reason()).isEqualTo(Cause.NOT_PROVED);
    assertThat(refused.sentence()).contains(bundle.id(), champion, "it ranks comments worse");
    Proof proof = refused.proof().orElseThrow();
    assertThat(refused(proof)).contains("ranking").doesNotContain("suite");
    assertThat(champions.of(community).id()).isEqualTo(champion);
    assertThat(promotions.list(community, Long.MAX_VALUE, 9)).hasSize(1);
  }

  @Test
  void somebodyMayAnswerForWhatIsRefused() throws IOException {
    String champion = champion();
    StoredBundle bundle = learnt();
    Proof proof = proof(bundle);
    assertThat(refused(proof)).containsExactlyInAnyOrder("ranking", "suite");
    assertThat(check(proof, "ranking").sentence()).contains("0 of 0 rows");
    assertThat(check(proof, "suite").sentence()).contains("No retraining reports", "comity suite");
    promotions.promote(community, new Wish(bundle.id(), true, WHY), "user:2");
    Promotion promotion = promotions.list(community, Long.MAX_VALUE, 1).get(0);
    assertThat(promotion.kind()).isEqualTo(Kind.OVERRIDDEN);
    assertThat(promotion.proof()).isEqualTo(new Proved(proof.id(), false));
    assertThat(promotion.reason()).isEqualTo(WHY);
    assertThat(promotions.rollBack(community, null, ACTOR).bundle()).isEqualTo(champion);
    assertThat(promotions.list(community, Long.MAX_VALUE, 1).get(0).proof()).isNull();
    promotions.promote(community, new Wish(champions.started().id(), false, null), ACTOR);
    assertThat(champions.of(community)).as("never in question").isSameAs(champions.started());
  }

  @Test
  void findsTheSameAgainUntilSomethingIsNew() throws IOException {
    String champion = champion();
    site.decide(community, "one", DECIDED);
    StoredBundle bundle = learnt();
    Proof first = proof(bundle);
    assertThat(proof(bundle)).as("found again").isEqualTo(first);
    long run = site.report(community, bundle, champion, MadeSite.suite());
    Proof second = proof(bundle);
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.basis().rowsSha256()).isEqualTo(first.basis().rowsSha256());
    assertThat(second.basis().retraining()).isEqualTo(run);
    site.decide(community, "two", 40);
    Proof third = proof(bundle);
    assertThat(third.basis().rowsSha256()).isNotEqualTo(second.basis().rowsSha256());
    assertThat(third.basis().rows()).isGreaterThan(second.basis().rows());
    database.transact(
        handle ->
            handle.execute(
                "update decisions set verdict = 'REJECT' where community_id = ?", community));
    Proof fourth = proof(bundle);
    assertThat(fourth.basis().rows()).isEqualTo(third.basis().rows());
    assertThat(fourth.basis().rowsSha256()).isNotEqualTo(third.basis().rowsSha256());
  }

  @Test
  void believesTheJobOfLabelsThatCannotBeRightAndOfNoOtherBundle() throws IOException {
    String champion = champion();
    site.decide(community, "one", DECIDED);
    StoredBundle bundle = learnt();
    Found poisoned = new Found("moderator 3f", 0.5, 0.9, false);
    site.report(community, bundle, champion, MadeSite.suite(), poisoned);
    Proof proof = proof(bundle);
    assertThat(refused(proof)).containsExactly("moderator 3f");
    assertThat(proof.report().gate().checks())
        .extracting(Check::name)
        .contains("terms")
        .doesNotContain("moderators");
    StoredBundle other = learnt();
    StoredBundle changed =
        new StoredBundle(
            other.id(),
            "0".repeat(64),
            other.sizeBytes(),
            other.languages(),
            other.attributes(),
            null,
            other.receivedAt(),
            other.receivedBy());
    site.report(community, changed, champion, MadeSite.suite());
    assertThat(refused(proof(other))).containsExactly("suite");
  }

  @Test
  void believesTheJobOfAllDecisionsBesideTheVeryChampion() throws IOException {
    String champion = champion();
    site.decide(community, "one", DECIDED);
    StoredBundle bundle = learnt();
    site.report(community, bundle, champion, MadeSite.suite());
    Proof alone = proof(bundle);
    assertThat(alone.report().gate().checks())
        .extracting(Check::name)
        .doesNotContain("ranking of all");
    site.reportOfAll(community, bundle, alone.champion(), 0.01, MadeSite.suite());
    assertThat(check(proof(bundle), "ranking of all").passed()).isTrue();
    site.reportOfAll(community, bundle, alone.champion(), -0.2, MadeSite.suite());
    assertThat(refused(proof(bundle))).containsExactly("ranking of all");
    Proof.Known changed = new Proof.Known(champion, "0".repeat(64));
    site.reportOfAll(community, bundle, changed, -0.2, MadeSite.suite());
    assertThat(proof(bundle).report().gate().checks())
        .extracting(Check::name)
        .doesNotContain("ranking of all");
  }

  @Test
  void theSuiteCountsBesideWhatScoresNow() throws IOException {
    String former = champion();
    String champion = champion();
    site.decide(community, "one", DECIDED);
    StoredBundle bundle = learnt();
    site.report(community, bundle, former, MadeSite.suite());
    Proof proof = proof(bundle);
    assertThat(refused(proof)).containsExactly("suite");
    assertThat(check(proof, "suite").sentence()).contains("beside " + former, champion + " scores");
    site.report(community, bundle, champion, new Found("suite", 0.9, 0.7, true));
    Proof worse = proof(bundle);
    assertThat(check(worse, "suite").passed()).as("judged anew, whatever the job says").isFalse();
  }
}

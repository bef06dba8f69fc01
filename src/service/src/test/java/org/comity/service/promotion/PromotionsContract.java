package org.comity.service.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.CommentClassifier;
import org.comity.comment.Comment;
import org.comity.model.Bundle;
import org.comity.score.Assessment.Scored;
import org.comity.service.audit.AuditLog;
import org.comity.service.bundle.store.HandIns;
import org.comity.service.bundle.store.HandIns.Offer;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.outbox.Endpoint;
import org.comity.service.outbox.Endpoints;
import org.comity.service.outbox.Event;
import org.comity.service.outbox.Message;
import org.comity.service.outbox.Messages;
import org.comity.service.policy.Policies;
import org.comity.service.promotion.PolicyMove.How;
import org.comity.service.promotion.Promotion.Kind;
import org.comity.service.promotion.Promotions.Outcome;
import org.comity.service.promotion.Promotions.Wish;
import org.comity.service.promotion.RefusedPromotionException.Cause;
import org.comity.service.replay.Replays;
import org.comity.service.scoring.Archives;
import org.comity.service.scoring.BundleShelf;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Promotions and what comes of them, whatever the database. */
abstract class PromotionsContract {

  private static final String ACTOR = "key:7";

  /** Nobody decided anything here that a bundle could be judged on. */
  private static final String UNPROVED = "There is nothing to judge on.";

  private static final String RUDE = "You are a stupid idiot and a liar.";

  @Inject Promotions promotions;
  @Inject Following following;
  @Inject HandIns handIns;
  @Inject BundleShelf shelf;
  @Inject Champions champions;
  @Inject Communities communities;
  @Inject Moderation moderation;
  @Inject Policies policies;
  @Inject Replays replays;
  @Inject Endpoints endpoints;
  @Inject Messages messages;
  @Inject AuditLog audit;
  @Inject Database database;

  @TempDir private Path folder;

  private Community community = new Community(0, "", "", "", false, null, Instant.EPOCH);
  private Community other = community;

  @BeforeEach
  void makeCommunities() {
    community = make();
    other = make();
  }

  private Community make() {
    return communities.create(
        "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
  }

  /** What nobody is scored by is dropped, for the tests beside this. */
  @AfterEach
  void scoreAsAtTheStart() {
    database.transact(
        handle ->
            handle.execute(
                "update community_bundles set own = false where community_id in (?, ?)",
                community.id(),
                other.id()));
    following.look();
    assertThat(champions.of(community.id())).isSameAs(champions.started());
  }

  private String handIn(Community to) throws IOException {
    Path own = folder.resolve(UUID.randomUUID().toString());
    Bundle bundle = Archives.learn(UUID.randomUUID().toString(), own);
    handIn(to, bundle.id(), own);
    return bundle.id();
  }

  private void handIn(Community to, String id, Path own) throws IOException {
    var unused =
        handIns.take(new Offer(to.id(), id, ACTOR), new ByteArrayInputStream(Archives.of(own)));
  }

  private Outcome promote(String bundle) {
    return promotions.promote(community.id(), new Wish(bundle, true, UNPROVED), ACTOR);
  }

  /** Without a policy of its own, a community goes by what its bundle recommends. */
  private static Outcome outcome(String bundle, String previous, boolean isChanged) {
    return new Outcome(bundle, previous, isChanged, new PolicyMove(0, 0, How.RECOMMENDED));
  }

  private Decision decide(Community where) {
    Comment comment = Comment.of(UUID.randomUUID().toString(), RUDE);
    return moderation
        .decideAndKeep(new Submission(where, Door.REST, comment, null))
        .await()
        .atMost(Duration.ofSeconds(60))
        .decision();
  }

  private static RefusedPromotionException refused(Executable work) {
    RefusedPromotionException refused =
        catchThrowableOfType(RefusedPromotionException.class, work::execute);
    assertThat(refused).isNotNull();
    return refused;
  }

  @Test
  void scoresTheCommunityAndNoOther() throws IOException {
    String started = champions.started().id();
    String bundle = handIn(community);
    assertThat(promote(bundle)).isEqualTo(outcome(bundle, started, true));
    assertThat(champions.of(community.id()).id()).isEqualTo(bundle);
    assertThat(champions.of(other.id()).id()).isEqualTo(started);
    Decision by = decide(community);
    assertThat(by.by().bundleId()).isEqualTo(bundle);
    Bundle alone = Bundle.read(shelf.find(bundle).orElseThrow());
    assertThat(by.assessment())
        .isInstanceOf(Scored.class)
        .isEqualTo(new CommentClassifier(alone).assess(Comment.of("1", RUDE).withLang("en")));
    assertThat(decide(other).by().bundleId()).isEqualTo(started);
  }

  @Test
  void goesByWhatTheBundleRecommendsWhereThereIsNoPolicy() throws IOException {
    String before = policies.of(community.id()).policy().toYaml();
    String bundle = handIn(community);
    promote(bundle);
    String after = policies.of(community.id()).policy().toYaml();
    assertThat(policies.of(community.id()).version()).isZero();
    assertThat(after).isNotEqualTo(before);
    assertThat(after).isEqualTo(champions.of(community.id()).recommended().toYaml());
    assertThat(policies.of(other.id()).policy().toYaml()).isEqualTo(before);
  }

  @Test
  void communitiesWithTheSameBundleShareIt() throws IOException {
    Path own = folder.resolve("own");
    String bundle = Archives.learn(UUID.randomUUID().toString(), own).id();
    handIn(community, bundle, own);
    handIn(other, bundle, own);
    int before = champions.all().size();
    promote(bundle);
    promotions.promote(other.id(), new Wish(bundle, true, UNPROVED), ACTOR);
    assertThat(champions.of(other.id())).isSameAs(champions.of(community.id()));
    assertThat(champions.all()).hasSize(before + 1);
    promotions.rollBack(community.id(), null, ACTOR);
    promotions.rollBack(other.id(), null, ACTOR);
    assertThat(champions.find(bundle)).as("is dropped").isEmpty();
  }

  @Test
  void writesDownWhoPromotedWhatAndAnnouncesIt() throws IOException {
    Endpoint endpoint =
        endpoints.create(
            community.id(),
            new Endpoint.Choice("http://203.0.113.5/hook", Set.of(Event.MODEL_PROMOTED)),
            ACTOR);
    String started = champions.started().id();
    String one = handIn(community);
    String two = handIn(community);
    promote(one);
    promotions.promote(community.id(), new Wish(two, true, "Better for us."), "key:8");
    promotions.rollBack(community.id(), "Worse.", "key:9");
    assertThat(promotions.list(community.id(), Long.MAX_VALUE, 10))
        .extracting(
            Promotion::bundle,
            Promotion::previous,
            Promotion::kind,
            Promotion::reason,
            Promotion::actor)
        .containsExactly(
            tuple(one, two, Kind.ROLLED_BACK, "Worse.", "key:9"),
            tuple(two, one, Kind.OVERRIDDEN, "Better for us.", "key:8"),
            tuple(one, started, Kind.OVERRIDDEN, UNPROVED, ACTOR));
    assertThat(promotions.list(other.id(), Long.MAX_VALUE, 10)).isEmpty();
    assertThat(said())
        .containsExactly(
            "key:9 bundle.rollback bundle " + one + " in the place of " + two,
            "key:8 bundle.promote bundle "
                + two
                + " in the place of "
                + one
                + ", against what was measured",
            ACTOR
                + " bundle.promote bundle "
                + one
                + " in the place of "
                + started
                + ", against what was measured");
    List<Message> sent = messages.list(endpoint, new Messages.Page(null, Long.MAX_VALUE, 10));
    assertThat(sent).hasSize(3);
    assertThat(sent.get(0).payload())
        .contains("\"bundle\":\"" + one + "\"", "\"previous_bundle\":\"" + two + "\"");
    endpoints.delete(endpoint, ACTOR);
  }

  private List<String> said() {
    return database
        .transact(handle -> audit.list(handle, community.id(), Long.MAX_VALUE, 20))
        .stream()
        .filter(entry -> entry.action().matches("bundle\\.(promote|rollback)"))
        .map(
            entry ->
                String.join(" ", entry.actor(), entry.action(), entry.subject(), entry.details()))
        .toList();
  }

  @Test
  void rollsBackStepByStepDownToTheStart() throws IOException {
    String started = champions.started().id();
    String one = handIn(community);
    String two = handIn(community);
    promote(one);
    promote(two);
    assertThat(promotions.rollBack(community.id(), null, ACTOR)).isEqualTo(outcome(one, two, true));
    assertThat(champions.of(community.id()).id()).isEqualTo(one);
    promote(two);
    assertThat(promotions.rollBack(community.id(), null, ACTOR).bundle()).isEqualTo(one);
    assertThat(promotions.rollBack(community.id(), null, ACTOR).bundle()).isEqualTo(started);
    assertThat(champions.of(community.id())).isSameAs(champions.started());
    assertThat(refused(() -> promotions.rollBack(community.id(), null, ACTOR)).reason())
        .isEqualTo(Cause.NOTHING_TO_ROLL_BACK);
    assertThat(isOwn()).isFalse();
  }

  private boolean isOwn() {
    return database.transact(
        handle -> CommunityBundles.find(handle, community.id()).orElseThrow().own());
  }

  @Test
  void promotesTheBundleOfTheStartAsWhateverTheServiceIsStartedWith() throws IOException {
    String one = handIn(community);
    promote(one);
    assertThat(isOwn()).isTrue();
    String started = champions.started().id();
    assertThat(promote(started)).isEqualTo(outcome(started, one, true));
    assertThat(isOwn()).isFalse();
    assertThat(promotions.rollBack(community.id(), null, ACTOR).bundle()).isEqualTo(one);
  }

  @Test
  void promotesWhatScoresAlreadyWithoutATrace() throws IOException {
    String one = handIn(community);
    assertThat(promote(champions.started().id()).isChanged()).isFalse();
    promote(one);
    assertThat(promote(one)).isEqualTo(outcome(one, champions.started().id(), false));
    assertThat(promotions.list(community.id(), Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void promotesNothingThatWasNotHandedInForTheCommunity() throws IOException {
    String bundle = handIn(other);
    assertThat(refused(() -> promote(bundle)).reason()).isEqualTo(Cause.NO_SUCH_BUNDLE);
    assertThat(refused(() -> promote("none-1")).reason()).isEqualTo(Cause.NO_SUCH_BUNDLE);
    assertThat(champions.of(community.id())).isSameAs(champions.started());
  }

  @Test
  void keepsABundleThatThePolicyAsksFor() throws IOException {
    Path own = folder.resolve("own");
    String bundle = Archives.learnWithout("PROFANITY", UUID.randomUUID().toString(), own).id();
    handIn(community, bundle, own);
    int version =
        policies
            .add(community.id(), "name: Ours\nattributes:\n  PROFANITY: { hold: 0.5 }\n", ACTOR)
            .version();
    policies.activate(community.id(), version, ACTOR);
    RefusedPromotionException refused = refused(() -> promote(bundle));
    assertThat(refused.reason()).isEqualTo(Cause.POLICY_DOES_NOT_FIT);
    assertThat(refused.sentence()).contains("Version 1", bundle);
    policies.activate(community.id(), 0, ACTOR);
    assertThat(promote(bundle).isChanged()).isTrue();
  }

  @Test
  void promotesNothingThatCannotBeReadHere() throws IOException {
    String bundle = handIn(community);
    damage(bundle);
    RefusedPromotionException refused = refused(() -> promote(bundle));
    assertThat(refused.reason()).isEqualTo(Cause.UNREADABLE);
    assertThat(refused.sentence()).contains(bundle, "cannot be read here");
    assertThat(champions.of(community.id())).isSameAs(champions.started());
    assertThat(promotions.list(community.id(), Long.MAX_VALUE, 10)).isEmpty();
  }

  /** Both what lies here and what would be fetched. */
  private void damage(String bundle) throws IOException {
    database.transact(
        handle ->
            handle.execute(
                "delete from bundle_parts where bundle_id = ? and file = 'features.bin'", bundle));
    shelf.remove(shelf.find(bundle).orElseThrow());
  }

  @Test
  void scoresByWhatAnotherProcessPromoted() throws IOException {
    String bundle = handIn(community);
    shelf.remove(shelf.find(bundle).orElseThrow());
    elsewhere(bundle);
    following.look();
    assertThat(champions.of(community.id()).id()).isEqualTo(bundle);
    assertThat(shelf.find(bundle)).as("was fetched").isPresent();
  }

  private void elsewhere(String bundle) {
    database.transact(
        handle -> {
          CommunityBundles.write(handle, community.id(), new CommunityBundles.Use(bundle, true));
          return null;
        });
  }

  @Test
  void replaysWhatWasDecidedByABundleThatLiesElsewhere() throws IOException {
    String bundle = handIn(community);
    promote(bundle);
    Decision decision = decide(community);
    promotions.rollBack(community.id(), null, ACTOR);
    shelf.remove(shelf.find(bundle).orElseThrow());
    assertThat(replays.replay(community, decision).assessment()).isEqualTo(decision.assessment());
  }

  @Test
  void goesOnByTheFormerBundleWhereTheNewOneCannotBeRead() throws IOException {
    String former = handIn(community);
    promote(former);
    String bundle = handIn(community);
    damage(bundle);
    elsewhere(bundle);
    following.look();
    assertThat(champions.of(community.id()).id()).isEqualTo(former);
    assertThat(following.troubles()).containsOnlyKeys(bundle);
    assertThat(following.troubles().get(bundle)).contains("cannot be read here");
    promotions.rollBack(community.id(), null, ACTOR);
    assertThat(following.troubles()).isEmpty();
  }
}

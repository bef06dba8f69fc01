package org.comity.service.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.RUDE;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.CommentClassifier;
import org.comity.comment.Comment;
import org.comity.model.Bundle;
import org.comity.policy.Verdict.Kind;
import org.comity.service.audit.AuditLog;
import org.comity.service.bundle.store.HandIns;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.comity.service.learning.LearningBudgets;
import org.comity.service.learning.LearningPicks;
import org.comity.service.learning.LearningQueue;
import org.comity.service.learning.LearningReason;
import org.comity.service.policy.Policies;
import org.comity.service.promotion.Following;
import org.comity.service.promotion.Promotions;
import org.comity.service.promotion.Promotions.Wish;
import org.comity.service.quality.SampleShares;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.quality.statistic.Proportion;
import org.comity.service.retention.Retention;
import org.comity.service.scoring.Archives;
import org.comity.service.scoring.BundleShelf;
import org.comity.service.scoring.Champions;
import org.comity.service.shadow.RefusedShadowException.Cause;
import org.comity.service.shadow.ShadowReport.People;
import org.comity.service.shadow.Shadows.Started;
import org.comity.service.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What runs in the shadow, whatever the database. */
abstract class ShadowContract {

  private static final String ACTOR = "key:7";
  private static final String STERN =
      "name: Ours\nattributes:\n  TOXICITY: { hold: 0.3, reject: 0.7 }\n";

  @Inject Shadows shadows;
  @Inject Challengers challengers;
  @Inject ShadowReports reports;
  @Inject ShadowScores scores;
  @Inject Following following;
  @Inject Promotions promotions;
  @Inject Champions champions;
  @Inject HandIns handIns;
  @Inject BundleShelf shelf;
  @Inject Communities communities;
  @Inject Policies policies;
  @Inject Retention retention;
  @Inject LearningQueue learning;
  @Inject LearningBudgets budgets;
  @Inject LearningPicks picks;
  @Inject SampleShares shares;
  @Inject AuditLog audit;
  @Inject Database database;

  @TempDir private Path folder;

  private Shaded site;

  @BeforeEach
  void makeACommunity() {
    site = new Shaded(Site.make(communities), shadows, challengers, reports, following);
    shares.change(site.id(), new Shares(0, 0), ACTOR);
  }

  @AfterEach
  void endIt() {
    boolean unused = shadows.stop(site.id(), ACTOR);
    database.transact(
        handle ->
            handle.execute(
                "update community_bundles set own = false where community_id = ?", site.id()));
    following.look();
  }

  private String handIn() throws IOException {
    return site.handIn(handIns, folder);
  }

  private void byAPolicy(String yaml) {
    assertThat(policies.activate(site.id(), policies.add(site.id(), yaml, ACTOR).version(), ACTOR))
        .isTrue();
  }

  private Cause refused(Executable work) {
    RefusedShadowException refused =
        catchThrowableOfType(RefusedShadowException.class, work::execute);
    assertThat(refused).isNotNull();
    return refused.reason();
  }

  @Test
  void judgesWhatIsDecidedAsTheBundleAloneWould() throws IOException {
    byAPolicy(STERN);
    String bundle = handIn();
    shadows.start(site.id(), bundle, ACTOR);
    following.look();
    site.site().put("1", RUDE).then().statusCode(201);
    site.site().put("2", CIVIL).then().statusCode(201);
    ShadowReport report = site.await(2);
    assertThat(report.shadow().bundle()).isEqualTo(bundle);
    assertThat(report.champion()).isEqualTo(champions.started().id());
    Bundle alone = Bundle.read(shelf.find(bundle).orElseThrow());
    assertThat(reports.points(report, 10))
        .extracting(ShadowReports.Point::challenger)
        .containsExactly(toxicity(alone, CIVIL), toxicity(alone, RUDE));
    assertThat(reports.points(report, 10))
        .extracting(ShadowReports.Point::champion)
        .containsExactly(
            toxicity(champions.started().bundle(), CIVIL),
            toxicity(champions.started().bundle(), RUDE));
    site.site().get("/comments/1").then().statusCode(200);
    assertThat(decisions()).as("the shadow decides nothing").isEqualTo(2);
  }

  private static Double toxicity(Bundle bundle, String text) {
    return Objects.requireNonNull(
        Challenger.againstIt(
            new CommentClassifier(bundle).score(Comment.of("1", text).withLang("en"))));
  }

  private int decisions() {
    return database.transact(
        handle ->
            handle
                .createQuery("select count(*) from decisions where community_id = ?")
                .bind(0, site.id())
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void startsNothingThatCouldNotBePromoted() throws IOException {
    assertThat(refused(() -> shadows.start(site.id(), "none-1", ACTOR)))
        .isEqualTo(Cause.NO_SUCH_BUNDLE);
    String started = champions.started().id();
    assertThat(refused(() -> shadows.start(site.id(), started, ACTOR)))
        .isEqualTo(Cause.SCORES_ALREADY);
    byAPolicy("name: Ours\nattributes:\n  PROFANITY: { hold: 0.5 }\n");
    Path own = folder.resolve("without");
    String bundle = Archives.learnWithout("PROFANITY", "without-" + site.id(), own).id();
    site.handIn(handIns, bundle, own);
    assertThat(refused(() -> shadows.start(site.id(), bundle, ACTOR)))
        .isEqualTo(Cause.POLICY_DOES_NOT_FIT);
    assertThat(shadows.find(site.id())).isEmpty();
  }

  @Test
  void oneRunsAtATimeAndTheAuditLogSaysWhoWantedIt() throws IOException {
    String one = handIn();
    String two = handIn();
    Started first = shadows.start(site.id(), one, ACTOR);
    assertThat(first.isChanged()).isTrue();
    assertThat(shadows.start(site.id(), one, "key:8"))
        .isEqualTo(new Started(first.shadow(), false));
    assertThat(shadows.start(site.id(), two, "key:8").shadow().bundle()).isEqualTo(two);
    assertThat(shadows.stop(site.id(), "key:9")).isTrue();
    assertThat(shadows.stop(site.id(), "key:9")).isFalse();
    assertThat(said())
        .containsExactly(
            "key:9 shadow.end bundle " + two,
            "key:8 shadow.start bundle " + two,
            "key:8 shadow.end bundle " + one + " for " + two,
            ACTOR + " shadow.start bundle " + one);
  }

  private List<String> said() {
    return database.transact(handle -> audit.list(handle, site.id(), Long.MAX_VALUE, 20)).stream()
        .filter(entry -> entry.action().startsWith("shadow."))
        .map(
            entry ->
                String.join(" ", entry.actor(), entry.action(), entry.subject(), entry.details())
                    .strip())
        .toList();
  }

  @Test
  void aPromotionEndsItAndNeedsNoFileAnyMore() throws IOException {
    String bundle = handIn();
    shadows.start(site.id(), bundle, ACTOR);
    following.look();
    following.look();
    // It is in memory, and stays there for as long as it runs.
    database.transact(
        handle -> handle.execute("delete from bundle_parts where bundle_id = ?", bundle));
    shelf.remove(shelf.find(bundle).orElseThrow());
    promotions.promote(site.id(), new Wish(bundle, true, "Tried in the shadow."), "key:8");
    assertThat(champions.of(site.id()).id()).isEqualTo(bundle);
    assertThat(shadows.find(site.id())).isEmpty();
    assertThat(said())
        .first()
        .isEqualTo("key:8 shadow.end bundle " + bundle + " it scores from now on");
  }

  @Test
  void pausesWhereItsBundleCannotBeReadAndSaysSo() throws IOException {
    String bundle = handIn();
    database.transact(
        handle -> handle.execute("delete from bundle_parts where bundle_id = ?", bundle));
    shelf.remove(shelf.find(bundle).orElseThrow());
    shadows.start(site.id(), bundle, ACTOR);
    following.look();
    assertThat(challengers.of(site.id())).isEmpty();
    assertThat(following.troubles()).containsKey(bundle);
    assertThat(champions.of(site.id())).isSameAs(champions.started());
    site.site().put("1", RUDE).then().statusCode(201);
    assertThat(shadows.stop(site.id(), ACTOR)).isTrue();
    following.look();
    assertThat(following.troubles()).doesNotContainKey(bundle);
  }

  @Test
  void catchesUpWhatWasDecidedBeforeItWasReady() throws IOException {
    String bundle = handIn();
    site.site().put("before", CIVIL).then().statusCode(201);
    shadows.start(site.id(), bundle, ACTOR);
    site.site().put("1", RUDE).then().statusCode(201);
    site.site().put("2", CIVIL).then().statusCode(201);
    following.look();
    assertThat(site.await(2).scored()).isEqualTo(2);
  }

  @Test
  void tellsWhereTheyDisagreeStrongestFirstAndWhoWasRight() throws IOException {
    byAPolicy(STERN);
    // The champion takes RUDE for toxic and CIVIL for harmless; this one the other way round.
    site.run(handIn(), policies, text -> text.startsWith("You") ? 0.1 : text.length() / 100.0);
    site.site().put("1", RUDE);
    site.site().put("2", CIVIL);
    site.site().put("3", "Thank you for it.");
    site.site().put("4", "Thank you, that was a helpful article, and I will read it once more.");
    ShadowReport report = site.await(4);
    assertThat(report.count(Kind.REJECT, Kind.APPROVE)).isEqualTo(1);
    assertThat(report.count(Kind.APPROVE, Kind.APPROVE)).isEqualTo(1);
    assertThat(report.count(Kind.APPROVE, Kind.HOLD)).isEqualTo(2);
    assertThat(report.disagreements()).isEqualTo(3);
    assertThat(report.agreeing()).isEqualTo(Proportion.of(1, 4));
    assertThat(report.people()).isEqualTo(new People(0, 0, 0));
    List<Disagreement> all = reports.disagreements(site.id(), Long.MAX_VALUE, 10).orElseThrow();
    assertThat(all).extracting(Disagreement::externalId).containsExactly("1", "4", "2");
    assertThat(reports.disagreements(site.id(), all.get(0).rank(), 1).orElseThrow())
        .containsExactly(all.get(1));
    decide("1", "reject");
    decide("2", "reject");
    decide("3", "approve");
    assertThat(reports.of(site.id()).orElseThrow().people()).isEqualTo(new People(2, 1, 0));
    decide("2", "approve");
    assertThat(reports.of(site.id()).orElseThrow().people()).isEqualTo(new People(2, 2, 0));
  }

  private void decide(String id, String verdict) {
    site.site()
        .post("/comments/" + id + "/decisions", Map.of("verdict", verdict, "reason", "ABUSIVE"))
        .then()
        .statusCode(200);
  }

  @Test
  void holdsAnEditOfWhatAPersonRefusedAsTheChampionDoes() throws IOException {
    byAPolicy(STERN);
    site.run(handIn(), policies, text -> 0.0);
    site.site().put("1", CIVIL);
    decide("1", "reject");
    site.site().put("1", CIVIL + " Really.").then().statusCode(200);
    Stream.of("2", "3").forEach(id -> site.site().put(id, CIVIL));
    ShadowReport report = site.await(3);
    assertThat(report.count(Kind.HOLD, Kind.HOLD)).isEqualTo(1);
    assertThat(report.disagreements()).isZero();
  }

  @Test
  void whatItSaidGoesWithTheCommentAndItsAuthor() throws IOException {
    site.run(handIn(), policies, text -> 0.99);
    site.site().put("1", CIVIL, "sam@example.org");
    site.site().put("2", CIVIL, "other");
    site.site().put("3", CIVIL, "third");
    assertThat(site.await(3).scored()).isEqualTo(3);
    site.site().delete("/authors/sam@example.org").then().statusCode(200);
    assertThat(rows()).isEqualTo(2);
    site.site().delete("/comments/2").then().statusCode(204);
    assertThat(rows()).isEqualTo(1);
    communities.change(
        site.site().community().name(),
        new Communities.CommunitySettings("Test", "en", false, 1),
        ACTOR);
    int unused = retention.sweep(Instant.now().plus(Duration.ofDays(2)));
    assertThat(rows()).isZero();
  }

  private int rows() {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from shadow_scores s join shadows w on w.id = s.shadow_id
                    where w.community_id = ?\
                    """)
                .bind(0, site.id())
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void whatAnEndedOneSaidIsForgotten() throws IOException {
    Shadow ended = site.run(handIn(), policies, text -> 0.99);
    site.site().put("1", CIVIL);
    assertThat(site.await(1).scored()).isEqualTo(1);
    Shadow next = site.run(handIn(), policies, text -> 0.99);
    site.site().put("2", CIVIL);
    assertThat(site.await(1).scored()).as("only its own").isEqualTo(1);
    while (database.<Integer, RuntimeException>transact(scores::sweep) > 0) {
      assertThat(shadows.find(site.id())).isPresent();
    }
    assertThat(of(ended)).isZero();
    assertThat(of(next)).isEqualTo(1);
  }

  private int of(Shadow shadow) {
    return database.transact(
        handle ->
            handle
                .createQuery("select count(*) from shadow_scores where shadow_id = ?")
                .bind(0, shadow.id())
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void peopleAreAskedAboutWhatTheTwoDisagreeOn() throws IOException {
    byAPolicy("name: Ours\nattributes:\n  TOXICITY: { hold: 0.6, reject: 0.7 }\n");
    site.run(handIn(), policies, text -> text.contains("helpful") ? 0.99 : 0.0);
    site.site().put("disputed", CIVIL);
    site.site().put("plain", "The council met on Monday.");
    assertThat(site.await(2).disagreements()).isEqualTo(1);
    budgets.change(site.id(), 10, ACTOR);
    assertThat(learning.fill(site.id())).isEqualTo(2);
    Disagreement one = reports.disagreements(site.id(), Long.MAX_VALUE, 10).orElseThrow().get(0);
    assertThat(one.externalId()).isEqualTo("disputed");
    Optional<LearningReason> why =
        database.transact(handle -> picks.reason(handle, one.commentId()));
    assertThat(why).contains(LearningReason.DISAGREEING);
    Map<Long, Double> strengths =
        database.transact(
            handle -> scores.disagreements(handle, site.id(), List.of(one.commentId())));
    assertThat(strengths).containsOnlyKeys(one.commentId());
  }
}

package org.comity.service.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comity.comment.Comment;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.policy.Verdict.Kind;
import org.comity.service.account.Account;
import org.comity.service.account.Role;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionObserver;
import org.comity.service.decision.DecisionSource;
import org.comity.service.moderation.HumanDecisions;
import org.comity.service.moderation.HumanDecisions.Order;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.quality.Samples.Between;
import org.comity.service.quality.SecondLooks.Answer;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class SamplingContract {

  private static final String CIVIL = "Thank you, that was a helpful article.";
  private static final String RUDE = "You are a stupid idiot and a liar.";
  private static final Shares ALL = new Shares(1, 1);
  private static final Shares NONE = new Shares(0, 0);

  @Inject Moderation moderation;
  @Inject HumanDecisions people;
  @Inject Communities communities;
  @Inject Comments comments;
  @Inject Samples samples;
  @Inject Sampling sampling;
  @Inject SampleShares shares;
  @Inject SecondLooks looks;
  @Inject AuditLog audit;
  @Inject Database database;
  @Inject People accounts;
  @All @Inject List<DecisionObserver> observers;

  private Community community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    // Whoever decides, there is somebody else to look a second time.
    Account first = accounts.make(Role.MODERATOR);
    Account second = accounts.make(Role.MODERATOR);
    assertThat(first.id()).isNotEqualTo(second.id());
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
    draw(ALL);
  }

  @Test
  void drawsWhatAPolicyDecidedAlone() {
    Decision decision = keep("1", CIVIL);
    Sample sample = open("1").get(0);
    assertThat(sample.kind()).isEqualTo(SampleKind.AUDIT);
    assertThat(sample.decisionId()).isEqualTo(decision.id());
    assertThat(sample.verdict()).isEqualTo(Kind.APPROVE);
    assertThat(sample.decidedBy()).isNull();
    assertThat(sample.weight()).isEqualTo(1);
    keep("2", RUDE);
    assertThat(open("2")).isEmpty();
  }

  @Test
  void takesAPersonsDecisionAsTheJudgementOfAnAudit() {
    keep("1", CIVIL);
    decide("1", Kind.HOLD, "user:1");
    assertThat(open("1")).hasSize(1);
    Decision decision = decide("1", Kind.REJECT, "user:2");
    Sample judged = all(SampleKind.AUDIT).get(0);
    assertThat(judged.judgedVerdict()).isEqualTo(Kind.REJECT);
    assertThat(judged.judgedBy()).isEqualTo("user:2");
    assertThat(judged.judgedDecisionId()).isEqualTo(decision.id());
    assertThat(stored("1").status()).isEqualTo(CommentStatus.REJECTED);
  }

  @Test
  void letsAnAuditLapseWhenTheCommentIsEdited() {
    keep("1", CIVIL);
    draw(NONE);
    keep("1", CIVIL + " Really.");
    decide("1", Kind.REJECT, "user:2");
    Sample lapsed = all(SampleKind.AUDIT).get(0);
    assertThat(lapsed.lapsedAt()).isNotNull();
    assertThat(lapsed.judgedVerdict()).isNull();
  }

  @Test
  void keepsASecondLookAsAJudgementAlone() {
    secondLookOn("1", Kind.REJECT, "user:1");
    assertThat(look("1", Kind.APPROVE, "user:2")).isEqualTo(Answer.DISAGREES);
    assertThat(stored("1").status()).isEqualTo(CommentStatus.REJECTED);
    Sample judged = all(SampleKind.SECOND_LOOK).get(0);
    assertThat(judged.decidedBy()).isEqualTo("user:1");
    assertThat(judged.judgedBy()).isEqualTo("user:2");
    assertThat(judged.judgedDecisionId()).isNull();
    assertThat(look("1", Kind.APPROVE, "user:3")).isEqualTo(Answer.NOT_ASKED);
  }

  @Test
  void knowsAgreementAndTakesNobodysWordForTheirOwn() {
    secondLookOn("1", Kind.REJECT, "user:1");
    assertThat(look("1", Kind.REJECT, "user:1")).isEqualTo(Answer.OWN_DECISION);
    assertThat(look("1", Kind.REJECT, "user:2")).isEqualTo(Answer.AGREES);
    assertThatThrownBy(() -> look("1", Kind.HOLD, "user:2"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void letsASecondLookLapseWhenSomebodyDecidesMeanwhile() {
    secondLookOn("1", Kind.REJECT, "user:1");
    draw(NONE);
    decide("1", Kind.APPROVE, "user:2");
    assertThat(open("1")).isEmpty();
    assertThat(look("1", Kind.APPROVE, "user:3")).isEqualTo(Answer.NOT_ASKED);
    assertThat(all(SampleKind.SECOND_LOOK).get(0).lapsedAt()).isNotNull();
  }

  @Test
  void asksAgainWhenAJudgementIsUndone() {
    keep("1", CIVIL);
    Decision decision = decide("1", Kind.REJECT, "user:1");
    assertThat(open("1")).extracting(Sample::kind).containsExactly(SampleKind.SECOND_LOOK);
    database.transact(
        handle -> {
          sampling.withdraw(handle, decision.id());
          return null;
        });
    assertThat(open("1")).extracting(Sample::kind).containsExactly(SampleKind.AUDIT);
    assertThat(all(SampleKind.AUDIT).get(0).judgedVerdict()).isNull();
  }

  @Test
  void drawsNothingWhereNothingIsWanted() {
    draw(NONE);
    keep("1", CIVIL);
    decide("1", Kind.REJECT, "user:1");
    assertThat(all(SampleKind.AUDIT)).isEmpty();
    assertThat(all(SampleKind.SECOND_LOOK)).isEmpty();
  }

  @Test
  void drawsAboutTheShareAndKeepsItsProbability() {
    draw(new Shares(0.5, 0));
    IntStream.range(0, 200).forEach(i -> keep("c" + i, CIVIL));
    List<Sample> drawn = all(SampleKind.AUDIT);
    // Seven standard deviations: one run in some hundred billions is outside.
    assertThat(drawn).hasSizeBetween(50, 150);
    assertThat(drawn).allSatisfy(sample -> assertThat(sample.weight()).isEqualTo(2));
  }

  @Test
  void writesDownWhoChangesTheShares() {
    AuditEntry entry =
        database.transact(handle -> audit.list(handle, community.id(), Long.MAX_VALUE, 10)).get(0);
    assertThat(entry.action()).isEqualTo("quality.shares");
    assertThat(entry.actor()).isEqualTo("user:lead");
    assertThat(shares.of(community.id())).isEqualTo(ALL);
    assertThatThrownBy(() -> new Shares(1.1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Shares(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isToldOfADecisionAfterAllOthers() {
    assertThat(observers).hasSizeGreaterThan(1).last().isSameAs(sampling);
  }

  private void draw(Shares wanted) {
    shares.change(community.id(), wanted, "user:lead");
  }

  private Decision keep(String id, String text) {
    return moderation
        .decideAndKeep(new Submission(community, Door.REST, Comment.of(id, text), null))
        .await()
        .atMost(Duration.ofSeconds(30))
        .decision();
  }

  private void secondLookOn(String id, Kind verdict, String by) {
    keep(id, RUDE);
    decide(id, verdict, by);
    assertThat(open(id)).extracting(Sample::kind).containsExactly(SampleKind.SECOND_LOOK);
  }

  private Decision decide(String id, Kind kind, String by) {
    List<Reason> reasons = List.of(new Reason("moderator", ReasonCode.OTHER, "Read.", null, null));
    Verdict verdict =
        switch (kind) {
          case APPROVE -> new Verdict.Approve(reasons);
          case HOLD -> new Verdict.Hold(reasons);
          case REJECT -> new Verdict.Reject(reasons, false);
        };
    return people
        .decide(community, id, new Order(verdict, DecisionSource.MODERATOR, by, "rest"))
        .orElseThrow();
  }

  private Answer look(String id, Kind verdict, String by) {
    long comment = stored(id).id();
    return database.transact(handle -> looks.judge(handle, comment, verdict, by));
  }

  private StoredComment stored(String id) {
    return database.transact(handle -> comments.find(handle, community.id(), id)).orElseThrow();
  }

  private List<Sample> open(String id) {
    long comment = stored(id).id();
    return database.transact(handle -> samples.open(handle, comment));
  }

  private List<Sample> all(SampleKind kind) {
    Instant now = Instant.now();
    Between hours = new Between(now.minusSeconds(3_600), now.plusSeconds(3_600));
    return database.transact(handle -> samples.list(handle, community.id(), kind, hours));
  }
}

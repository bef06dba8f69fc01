package org.comity.service.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.policy.Verdict.Kind;
import org.comity.score.Assessment.Scored;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.decision.DecisionSource;
import org.comity.service.label.Label;
import org.comity.service.label.LabelSource;
import org.comity.service.label.Labels;
import org.comity.service.moderation.Feedback.Giver;
import org.comity.service.moderation.Feedback.Said;
import org.comity.service.moderation.HumanDecisions.Order;
import org.comity.service.policy.Policies;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class ModerationContract {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CIVIL = "Thank you, that was a helpful article.";
  private static final String RUDE = "You are a stupid idiot and a liar.";

  @Inject Moderation moderation;
  @Inject HumanDecisions people;
  @Inject Feedback feedback;
  @Inject Communities communities;
  @Inject Policies policies;
  @Inject Comments comments;
  @Inject DecisionLog log;
  @Inject Labels labels;
  @Inject Database database;

  private Community community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
  }

  @Test
  void keepsACommentWithTheDecisionOnIt() {
    Outcome outcome = keep("1", RUDE, new Writer("w1", "Sam", false));

    assertThat(outcome.isKept()).isTrue();
    assertThat(outcome.isRepeat()).isFalse();
    StoredComment kept = stored("1").orElseThrow();
    assertThat(kept.text()).isEqualTo(RUDE);
    assertThat(kept.status()).isEqualTo(CommentStatus.HELD);
    assertThat(kept.threadId()).isNotNull();
    Decision decision = decisions(kept).get(0);
    assertThat(decision).isEqualTo(outcome.decision());
    assertThat(decision.verdict().kind()).isEqualTo(Kind.HOLD);
    assertThat(decision.verdict().reasons()).isNotEmpty();
    assertThat(decision.assessment()).isInstanceOf(Scored.class);
    assertThat(decision.by().source()).isEqualTo(DecisionSource.POLICY);
    assertThat(decision.by().policyVersion()).isZero();
    assertThat(decision.by().bundleId()).startsWith("starter-");
  }

  @Test
  void approvesWhatReachesNoBand() {
    assertThat(keep("1", CIVIL, null).decision().verdict().kind()).isEqualTo(Kind.APPROVE);
    assertThat(stored("1").orElseThrow().status()).isEqualTo(CommentStatus.APPROVED);
  }

  @Test
  void holdsWhatCannotBeScored() {
    Outcome outcome = keep("1", "   ", null);
    assertThat(outcome.decision().verdict().kind()).isEqualTo(Kind.HOLD);
    assertThat(decisions(stored("1").orElseThrow()).get(0)).isEqualTo(outcome.decision());
  }

  @Test
  void addsNothingForARepetition() {
    Outcome first = keep("1", CIVIL, null);
    Outcome second = keep("1", CIVIL, null);
    assertThat(second.isRepeat()).isTrue();
    assertThat(second.decision()).isEqualTo(first.decision());
    assertThat(decisions(stored("1").orElseThrow())).hasSize(1);
  }

  @Test
  void decidesAgainOnAnEdit() {
    keep("1", CIVIL, null);
    Outcome edited = keep("1", RUDE, null);
    StoredComment kept = stored("1").orElseThrow();
    assertThat(edited.decision().revision()).isEqualTo(2);
    assertThat(kept.revision()).isEqualTo(2);
    assertThat(kept.text()).isEqualTo(RUDE);
    assertThat(kept.status()).isEqualTo(CommentStatus.HELD);
    assertThat(decisions(kept)).hasSize(2);
  }

  @Test
  void leavesNoTraceOfWhatIsNotToBeKept() {
    Outcome outcome = moderation.decide(submission("1", RUDE, null)).await().atMost(PATIENCE);
    assertThat(outcome.isKept()).isFalse();
    assertThat(outcome.decision().verdict().kind()).isEqualTo(Kind.HOLD);
    assertThat(stored("1")).isEmpty();
    List<Decision> logged =
        database.transact(handle -> log.list(handle, community.id(), Long.MAX_VALUE, 10));
    assertThat(logged).isEmpty();
  }

  @Test
  void keepsTheSameIdOfTwoCommunitiesApart() {
    Community other =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Other", "ar", false, 30));
    keep("1", CIVIL, null);
    moderation
        .decideAndKeep(new Submission(other, Door.REST, Comment.of("1", RUDE), null))
        .await()
        .atMost(PATIENCE);
    assertThat(stored("1").orElseThrow().text()).isEqualTo(CIVIL);
  }

  @Test
  void keepsEachCommentOnceWhenManyComeAtOnce() throws Exception {
    int distinct = 100;
    int times = 5;
    ExecutorService senders = Executors.newFixedThreadPool(16);
    try {
      List<Future<Outcome>> answers = new ArrayList<>();
      for (int i = 0; i < distinct * times; i++) {
        String id = "c" + i % distinct;
        answers.add(senders.submit(() -> keep(id, CIVIL, new Writer("w", null, false))));
      }
      int repeats = 0;
      for (Future<Outcome> answer : answers) {
        repeats += answer.get().isRepeat() ? 1 : 0;
      }
      assertThat(repeats).isEqualTo(distinct * (times - 1));
    } finally {
      senders.shutdownNow();
    }
    List<StoredComment> kept =
        database.transact(
            handle ->
                comments.list(
                    handle,
                    community.id(),
                    CommentStatus.APPROVED,
                    new Comments.Page(Long.MAX_VALUE, 1_000)));
    assertThat(kept).hasSize(distinct);
    assertThat(kept).allSatisfy(comment -> assertThat(decisions(comment)).hasSize(1));
  }

  @Test
  void goesByTheActivePolicyFromTheNextCommentOn() {
    policies.add(
        community.id(),
        """
        name: Newcomers wait
        rules:
          - name: First comments
            when: { first_time_author: true }
            then: hold
        """,
        "user:lead");
    Writer writer = new Writer("w1", null, false);
    assertThat(keep("1", CIVIL, writer).decision().verdict().kind()).isEqualTo(Kind.APPROVE);

    assertThat(policies.activate(community.id(), 1, "user:lead")).isTrue();
    Outcome known = keep("2", CIVIL, writer);
    assertThat(known.decision().verdict().kind()).isEqualTo(Kind.APPROVE);
    assertThat(known.decision().by().policyVersion()).isEqualTo(1);
    Outcome newcomer = keep("3", CIVIL, new Writer("w2", null, false));
    assertThat(newcomer.decision().verdict().kind()).isEqualTo(Kind.HOLD);
    assertThat(newcomer.decision().verdict().reasons())
        .extracting(Reason::rule)
        .containsExactly("First comments");

    assertThat(policies.activate(community.id(), 0, "user:lead")).isTrue();
    assertThat(keep("4", CIVIL, new Writer("w3", null, false)).decision().by().policyVersion())
        .isZero();
    assertThat(policies.activate(community.id(), 9, "user:lead")).isFalse();
  }

  @Test
  void letsAPersonDecideOtherwise() {
    keep("1", RUDE, null);
    Verdict approve =
        new Verdict.Approve(
            List.of(new Reason("moderator", ReasonCode.OTHER, "Read by a person.", null, null)));
    Decision decision =
        people
            .decide(
                community, "1", new Order(approve, DecisionSource.MODERATOR, "user:sam", "rest"))
            .orElseThrow();
    StoredComment kept = stored("1").orElseThrow();
    assertThat(kept.status()).isEqualTo(CommentStatus.APPROVED);
    assertThat(decisions(kept)).hasSize(2).last().isEqualTo(decision);
    assertThat(decision.by().bundleId()).startsWith("starter-");
    assertThat(keep("1", RUDE, null).decision()).isEqualTo(decision);
  }

  @Test
  void knowsOfNoCommentToDecideOn() {
    Verdict reject =
        new Verdict.Reject(
            List.of(new Reason("moderator", ReasonCode.SPAM, "Spam.", null, null)), true);
    assertThat(
            people.decide(
                community, "none", new Order(reject, DecisionSource.MODERATOR, "user:x", "rest")))
        .isEmpty();
  }

  @Test
  void keepsALabelWithTheCommentItIsAbout() {
    keep("1", RUDE, null);
    Giver giver =
        new Giver(community.id(), Door.PERSPECTIVE, LabelSource.SUGGESTED_SCORE, "key:test");
    StoredComment labelled =
        feedback.keep(giver, null, RUDE, List.of(new Said("TOXICITY", 1, null, null)));
    assertThat(labelled.externalId()).isEqualTo("1");
    StoredComment example =
        feedback.keep(giver, null, CIVIL, List.of(new Said("TOXICITY", 0, 0, 5)));
    assertThat(example.status()).isEqualTo(CommentStatus.EXAMPLE);
    assertThat(feedback.keep(giver, null, CIVIL, List.of(new Said("INSULT", 0, null, null))).id())
        .isEqualTo(example.id());
    List<Label> given = database.transact(handle -> labels.of(handle, example.id()));
    assertThat(given).extracting(Label::attribute).containsExactly("TOXICITY", "INSULT");
  }

  private Outcome keep(String id, String text, @Nullable Writer writer) {
    return moderation.decideAndKeep(submission(id, text, writer)).await().atMost(PATIENCE);
  }

  private Submission submission(String id, String text, @Nullable Writer writer) {
    Article article = new Article("https://news.example/a", "Council votes", "Text.", null);
    return new Submission(
        community,
        Door.REST,
        new Comment(id, text, null, null, null, "thread-1", null, null, article),
        writer);
  }

  private Optional<StoredComment> stored(String id) {
    return database.transact(handle -> comments.find(handle, community.id(), id));
  }

  private List<Decision> decisions(StoredComment comment) {
    return database.transact(handle -> log.of(handle, comment.id()));
  }
}

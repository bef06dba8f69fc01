package org.comity.service.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.policy.Verdict.Kind;
import org.comity.service.comment.Authors;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.CommentThreads;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.comment.Ties.Tied;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionSource;
import org.comity.service.moderation.HumanDecisions.Order;
import org.comity.service.policy.Policies;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes of a comment that comes again, whatever the database. */
abstract class EditContract {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CIVIL = "Thank you, that was a helpful article.";
  private static final String CIVIL_TOO = "I read it with pleasure.";
  private static final String RUDE = "You are a stupid idiot and a liar.";
  private static final List<Reason> WHY =
      List.of(new Reason("moderator", ReasonCode.SPAM, "Advertising.", null, null));

  @Inject Moderation moderation;
  @Inject HumanDecisions people;
  @Inject Communities communities;
  @Inject Policies policies;
  @Inject Comments comments;
  @Inject Authors authors;
  @Inject CommentThreads threads;
  @Inject Database database;

  private Community community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
  }

  @ParameterizedTest
  @EnumSource(value = DecisionSource.class, names = "POLICY", mode = EnumSource.Mode.EXCLUDE)
  void holdsEveryEditOfWhatAPersonRejected(DecisionSource source) {
    keep(CIVIL);
    decide(new Verdict.Reject(WHY, false), source);
    for (String text : List.of(CIVIL + " Really.", CIVIL_TOO, CIVIL)) {
      Decision edited = keep(text);
      assertThat(edited.verdict().kind()).isEqualTo(Kind.HOLD);
      assertThat(edited.verdict().reasons())
          .extracting(Reason::sentence)
          .containsExactly("A person decided on an earlier revision.");
      assertThat(edited.by().source()).isEqualTo(DecisionSource.POLICY);
      assertThat(stored().status()).isEqualTo(CommentStatus.HELD);
    }
    assertThat(stored().revision()).isEqualTo(4);
  }

  @Test
  void holdsEveryEditOfWhatAPersonHeld() {
    keep(CIVIL);
    decide(new Verdict.Hold(WHY), DecisionSource.MODERATOR);
    assertThat(keep(CIVIL_TOO).verdict().kind()).isEqualTo(Kind.HOLD);
    assertThat(stored().status()).isEqualTo(CommentStatus.HELD);
  }

  @Test
  void goesByThePolicyAgainOnceAPersonApproved() {
    keep(CIVIL);
    decide(new Verdict.Reject(WHY, false), DecisionSource.MODERATOR);
    keep(CIVIL_TOO);
    decide(new Verdict.Approve(WHY), DecisionSource.MODERATOR);
    assertThat(keep(CIVIL).verdict().kind()).isEqualTo(Kind.APPROVE);
    assertThat(keep(RUDE).verdict().kind()).isEqualTo(Kind.HOLD);
  }

  @Test
  void letsThePolicyBeStricterThanThePerson() {
    keep(CIVIL);
    decide(new Verdict.Hold(WHY), DecisionSource.MODERATOR);
    policies.add(
        community.id(),
        """
        name: Nothing is shown
        rules:
          - name: Closed
            when: { reply: false }
            then: reject
        """,
        "user:lead");
    assertThat(policies.activate(community.id(), 1, "user:lead")).isTrue();
    Decision edited = keep(CIVIL_TOO);
    assertThat(edited.verdict().kind()).isEqualTo(Kind.REJECT);
    assertThat(edited.verdict().reasons()).extracting(Reason::rule).containsExactly("Closed");
    assertThat(stored().status()).isEqualTo(CommentStatus.REJECTED);
  }

  @Test
  void letsAnEditOfWhatOnlyAPolicyHeldBeApproved() {
    assertThat(keep(RUDE).verdict().kind()).isEqualTo(Kind.HOLD);
    assertThat(keep(CIVIL).verdict().kind()).isEqualTo(Kind.APPROVE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Door.class,
      names = {"WALINE", "DISCOURSE", "AKISMET", "CORAL", "WEBHOOK"})
  void leavesAPlatformWhatItSaidFirst(Door door) {
    keep(door, CIVIL, "thread-1", "0", new Writer("w1", "Sam", false));
    Tied first = Tied.of(stored());
    keep(door, CIVIL, "ghost", "ghost", new Writer("ghost", "Ghost", false));
    Decision edited = keep(door, RUDE, "ghost", "ghost", new Writer("ghost", "Ghost", false));

    assertThat(edited.revision()).isEqualTo(2);
    assertThat(stored().text()).isEqualTo(RUDE);
    assertThat(Tied.of(stored())).isEqualTo(first);
    database.transact(
        handle -> {
          assertThat(threads.find(handle, community.id(), "thread-1")).contains(first.threadId());
          assertThat(threads.find(handle, community.id(), "ghost")).isEmpty();
          assertThat(authors.find(handle, community.id(), "ghost")).isEmpty();
          return first;
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = Door.class,
      names = {"WALINE", "DISCOURSE", "REST", "WEBHOOK"})
  void fillsInWhatComesLater(Door door) {
    keep(door, CIVIL, null, null, null);
    keep(door, CIVIL, "thread-1", null, null);
    keep(door, RUDE, null, "0", new Writer("w1", null, false));
    keep(door, RUDE, null, null, new Writer("w1", "Sam", false));
    StoredComment kept = stored();
    assertThat(kept.revision()).isEqualTo(2);
    assertThat(kept.parentExternalId()).isEqualTo("0");
    database.transact(
        handle -> {
          assertThat(threads.find(handle, community.id(), "thread-1")).contains(kept.threadId());
          assertThat(authors.find(handle, community.id(), "w1"))
              .hasValueSatisfying(
                  author -> {
                    assertThat(author.id()).isEqualTo(kept.authorId());
                    assertThat(author.name()).isEqualTo("Sam");
                  });
          return kept;
        });
  }

  private Decision keep(String text) {
    return keep(Door.REST, text, "thread-1", null, null);
  }

  private Decision keep(
      Door door,
      String text,
      @Nullable String thread,
      @Nullable String parent,
      @Nullable Writer writer) {
    Article article = new Article("https://news.example/a", "Council votes", "Text.", null);
    Comment comment = new Comment("1", text, null, null, null, thread, parent, null, article);
    return moderation
        .decideAndKeep(new Submission(community, door, comment, writer))
        .await()
        .atMost(PATIENCE)
        .decision();
  }

  private void decide(Verdict verdict, DecisionSource source) {
    assertThat(people.decide(community, "1", new Order(verdict, source, "user:sam", "rest")))
        .isPresent();
  }

  private StoredComment stored() {
    return database.transact(handle -> comments.find(handle, community.id(), "1")).orElseThrow();
  }
}

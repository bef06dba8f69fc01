package org.comity.service.review.dossier;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.comment.Article;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict.Kind;
import org.comity.score.Assessment.Scored;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.StoredComment;
import org.comity.service.moderation.Submission;
import org.comity.service.moderation.Writer;
import org.comity.service.report.Report;
import org.comity.service.report.Reports;
import org.comity.service.review.Choice;
import org.comity.service.review.ReviewedCommunity;
import org.comity.service.review.Seen;
import org.comity.service.review.bulk.BulkReview;
import org.comity.service.review.correction.Correction;
import org.comity.service.review.correction.Corrections;
import org.comity.service.review.correction.Corrections.Screen;
import org.comity.service.review.undo.Undoing;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a moderator is shown of a comment, whatever the database. */
abstract class DossierContract extends ReviewedCommunity {

  private static final String CIVIL = "Thank you, that was a helpful article.";

  @Inject Dossiers dossiers;
  @Inject Reports reports;
  @Inject Corrections corrections;
  @Inject BulkReview bulk;
  @Inject Undoing undoing;

  @Test
  void tellsTheStoryOfAComment() {
    String actor = "user:" + account();
    for (int i = 0; i < 5; i++) {
      keep("b" + i, CIVIL);
    }
    reply("1", "He says \u201Cthank you, that was a helpful article\u201D. You are an idiot.");
    for (int i = 0; i < 5; i++) {
      keep("a" + i, CIVIL);
    }
    review.decide(now("1"), REJECT, actor);
    Seen seen = now("1");
    corrections.correct(
        new Screen(seen.commentId(), 1, "starter-test", actor),
        new Correction(Attribute.INSULT, null),
        1);
    reports.keep(
        community.id(), "1", new Report("r1", ReasonCode.ABUSIVE, null, Database.CLOCK.instant()));

    Dossier dossier = dossiers.find(seen.commentId()).orElseThrow();
    assertThat(dossier.comment()).isEqualTo(stored("1"));
    assertThat(dossier.past().decisions()).hasSize(2);
    assertThat(dossier.past().last()).isEqualTo(last("1"));
    assertThat(dossier.past().names())
        .containsOnlyKeys(actor)
        .containsValue("lead-" + actor.substring(5));
    assertThat(dossier.past().labels()).hasSize(1);
    assertThat(dossier.past().reports()).extracting(Report::reporter).containsExactly("r1");
    assertThat(requireNonNull(dossier.scored()).assessment()).isInstanceOf(Scored.class);
    assertThat(dossier.likeness()).isNull();
    assertThat(requireNonNull(dossier.surroundings().page()).title()).isEqualTo("Council votes");
    assertThat(requireNonNull(dossier.surroundings().parent()).externalId()).isEqualTo("b0");
    assertThat(dossier.surroundings().before())
        .extracting(StoredComment::externalId)
        .containsExactly("b2", "b3", "b4");
    assertThat(dossier.surroundings().after())
        .extracting(StoredComment::externalId)
        .containsExactly("a0", "a1", "a2");
    assertThat(dossier.quoted())
        .extracting(quote -> dossier.comment().text().substring(quote.begin(), quote.end()))
        .containsExactly("\u201Cthank you, that was a helpful article\u201D");
    AuthorHistory author = requireNonNull(dossier.author());
    assertThat(author.comments())
        .containsEntry(CommentStatus.APPROVED, 10)
        .containsEntry(CommentStatus.REJECTED, 1);
    assertThat(author.last()).hasSize(10).extracting(StoredComment::externalId).startsWith("a4");
  }

  @Test
  void knowsLittleOfACommentThatCameAlone() {
    Comment alone = Comment.of("1", CIVIL);
    moderation
        .decideAndKeep(new Submission(community, Door.REST, alone, null))
        .await()
        .atMost(Duration.ofSeconds(30));
    Dossier dossier = dossiers.find(stored("1").id()).orElseThrow();
    assertThat(dossier.author()).isNull();
    assertThat(dossier.surroundings())
        .isEqualTo(new Surroundings(null, null, List.of(), List.of()));
    assertThat(dossier.quoted()).isEmpty();
    assertThat(dossiers.find(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void tellsWhatPeopleDecidedOfSuchCommentsOneByOne() {
    List<Seen> seen = IntStream.range(0, 60).mapToObj(i -> keep("c" + i)).toList();
    for (int i = 0; i < 29; i++) {
      review.decide(seen.get(i), i < 20 ? REJECT : APPROVE, sam);
    }
    bulk.decide(seen.subList(40, 60), new Choice(Kind.REJECT, "spam", null), sam);
    assertThat(likeness("c39")).isNull();

    review.decide(seen.get(29), APPROVE, kim);
    assertThat(likeness("c39"))
        .extracting(Likeness::judged, Likeness::rejected)
        .containsExactly(30, 20);
    assertThat(requireNonNull(likeness("c39")).share()).isEqualTo(20 / 30.0);

    review.decide(now("c0"), APPROVE, kim);
    assertThat(likeness("c39"))
        .extracting(Likeness::judged, Likeness::rejected)
        .containsExactly(30, 19);
    undoing.undo(last("c0").id(), kim);
    review.decide(now("c1"), HOLD, kim);
    assertThat(likeness("c39")).isNull();
    assertThat(likeness("c2")).isNull();
  }

  private @Nullable Likeness likeness(String id) {
    return dossiers.find(stored(id).id()).orElseThrow().likeness();
  }

  private void reply(String id, String text) {
    Article article = new Article("https://news.example/a", "Council votes", "Text.", null);
    Comment comment = new Comment(id, text, null, null, null, "thread-1", "b0", CIVIL, article);
    moderation
        .decideAndKeep(
            new Submission(community, Door.REST, comment, new Writer("w1", "Lee", false)))
        .await()
        .atMost(Duration.ofSeconds(30));
  }

  /** Somebody of whom the log tells no more than an id. */
  private long account() {
    return database.transact(
        handle -> {
          long id =
              handle
                  .createUpdate(
                      """
                      insert into accounts (name, password_hash, role, created_at)
                      values (:name, 'none', 'LEAD', current_timestamp)\
                      """)
                  .bind("name", community.name())
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          handle.execute("update accounts set name = ? where id = ?", "lead-" + id, id);
          return id;
        });
  }
}

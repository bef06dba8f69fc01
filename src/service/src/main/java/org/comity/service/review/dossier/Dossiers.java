package org.comity.service.review.dossier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.policy.Reason;
import org.comity.score.Assessment.Scored;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.Decision;
import org.comity.service.review.dossier.Dossier.Past;
import org.comity.service.review.dossier.Surroundings.Page;
import org.comity.service.store.Database;
import org.comity.text.quotation.QuotedStretch;
import org.comity.text.quotation.QuotedWords;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts together what a moderator is shown of a comment. */
@Singleton
public final class Dossiers {

  /** More reports than anybody reads. */
  static final int MOST_REPORTS = 50;

  private final Database database;
  private final Comments comments;
  private final Pasts pasts;
  private final Neighbourhood neighbourhood;
  private final JudgedScores judged;

  @Inject
  Dossiers(
      Database database,
      Comments comments,
      Pasts pasts,
      Neighbourhood neighbourhood,
      JudgedScores judged) {
    this.database = database;
    this.comments = comments;
    this.pasts = pasts;
    this.neighbourhood = neighbourhood;
    this.judged = judged;
  }

  /**
   * Reads all that is known of a comment. Waits for the database.
   *
   * @param commentId names it in the database
   * @return nothing if it is not kept
   */
  public Optional<Dossier> find(long commentId) {
    return database.transact(
        handle -> comments.find(handle, commentId).map(comment -> of(handle, comment)));
  }

  private Dossier of(Handle handle, StoredComment comment) {
    Past past = pasts.of(handle, comment);
    Surroundings surroundings = neighbourhood.around(handle, comment);
    Decision scored = scored(past.decisions(), comment.revision());
    return new Dossier(
        comment,
        past,
        scored,
        scored == null ? null : likeness(handle, scored),
        surroundings,
        quoted(comment, surroundings),
        neighbourhood.author(handle, comment));
  }

  private static @Nullable Decision scored(List<Decision> decisions, int revision) {
    return decisions.stream()
        .filter(decision -> decision.revision() == revision && decision.assessment() != null)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** By the score for which the policy did what it did, or else by the highest. */
  private @Nullable Likeness likeness(Handle handle, Decision scored) {
    if (!(scored.assessment() instanceof Scored assessment)) {
      return null;
    }
    for (Reason reason : scored.verdict().reasons()) {
      if (reason.attribute() != null && reason.score() != null) {
        return judged.of(handle, scored, reason.attribute(), reason.score());
      }
    }
    return assessment.scores().byAttribute().entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(top -> judged.of(handle, scored, top.getKey(), top.getValue()))
        .orElse(null);
  }

  private static List<QuotedStretch> quoted(StoredComment comment, Surroundings surroundings) {
    Page page = surroundings.page();
    StoredComment parent = surroundings.parent();
    List<String> sources =
        Stream.of(
                page == null ? null : page.title(),
                page == null ? null : page.articleText(),
                parent == null ? null : parent.text())
            .filter(Objects::nonNull)
            .filter(source -> !source.isBlank())
            .toList();
    return QuotedWords.stretches(comment.text(), sources);
  }
}

package org.comity.service.replay;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.policy.Facts;
import org.comity.policy.Policy;
import org.comity.policy.Verdict.Kind;
import org.comity.score.Assessment;
import org.comity.service.comment.Authors;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.CurrentDecisions;
import org.comity.service.decision.CurrentDecisions.Current;
import org.comity.service.decision.Decision;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Asks a policy what it would have decided of the comments that came last, by the assessments that
 * are in the log: nothing is scored anew. Of authors is known what is known today, and of nobody
 * whether they are staff. Every method waits for the database.
 */
@Singleton
public final class PolicyTrials {

  private static final int AT_ONCE = 500;

  private final Database database;
  private final Comments comments;
  private final CurrentDecisions decisions;
  private final Authors authors;

  @Inject
  PolicyTrials(Database database, Comments comments, CurrentDecisions decisions, Authors authors) {
    this.database = database;
    this.comments = comments;
    this.decisions = decisions;
    this.authors = authors;
  }

  /**
   * Asks.
   *
   * @param communityId whose comments
   * @param policy what to ask
   * @param last how many comments at most, the newest first
   * @return what would change
   */
  public PolicyTrial test(long communityId, Policy policy, int last) {
    PolicyTrial.Count count = new PolicyTrial.Count();
    ask(
        communityId,
        policy,
        last,
        (comment, standing, before, after) -> {
          Kind person = standing.isByPerson() ? standing.last().verdict().kind() : null;
          count.add(comment.externalId(), before, after, person);
        });
    return count.result();
  }

  /**
   * Asks for each comment.
   *
   * @param communityId whose comments
   * @param policy what to ask
   * @param last how many comments at most, the newest first
   * @return what would be decided, by what names the comment in the database
   */
  public Map<Long, Kind> decide(long communityId, Policy policy, int last) {
    Map<Long, Kind> decided = new HashMap<>();
    ask(
        communityId,
        policy,
        last,
        (comment, standing, before, after) -> decided.put(comment.id(), after));
    return decided;
  }

  private interface Listener {
    void decided(StoredComment comment, Current standing, Kind before, Kind after);
  }

  private void ask(long communityId, Policy policy, int last, Listener listener) {
    long before = Long.MAX_VALUE;
    int left = last;
    while (left > 0) {
      Comments.Page page = new Comments.Page(before, Math.min(left, AT_ONCE));
      List<StoredComment> kept =
          database.transact(
              handle -> {
                List<StoredComment> read = comments.list(handle, communityId, null, page);
                ask(handle, read, policy, listener);
                return read;
              });
      if (kept.size() < page.limit()) {
        break;
      }
      before = kept.get(kept.size() - 1).id();
      left -= kept.size();
    }
  }

  private void ask(Handle handle, List<StoredComment> kept, Policy policy, Listener listener) {
    Map<Long, Current> current =
        decisions.of(handle, kept.stream().map(StoredComment::id).toList());
    Map<Long, Facts.Author> known = policy.needsAuthor() ? authors(handle, kept) : Map.of();
    for (StoredComment comment : kept) {
      Current standing = current.get(comment.id());
      Decision scored = standing == null ? null : standing.scored();
      Assessment said = scored == null ? null : scored.assessment();
      if (standing == null || scored == null || said == null) {
        continue;
      }
      Kind after = policy.decide(facts(comment, scored, said, known)).kind();
      listener.decided(comment, standing, scored.verdict().kind(), after);
    }
  }

  private Map<Long, Facts.Author> authors(Handle handle, List<StoredComment> kept) {
    return authors.factsOf(
        handle,
        kept.stream().map(StoredComment::authorId).filter(Objects::nonNull).distinct().toList());
  }

  private static Facts facts(
      StoredComment comment, Decision scored, Assessment said, Map<Long, Facts.Author> known) {
    Long id = comment.authorId();
    Facts.@Nullable Author author = id == null ? null : known.get(id);
    return Facts.of(said, comment.text(), scored.decidedAt().atZone(ZoneOffset.UTC))
        .by(author, false)
        .with(comment.parentExternalId() != null, comment.revision() > 1, 0);
  }
}

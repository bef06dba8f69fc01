package org.comity.service.dashboard.comment;

import java.util.List;
import java.util.Map;
import org.comity.policy.Reason;
import org.comity.score.Assessment.NotScored;
import org.comity.service.appeal.Appeal;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Community;
import org.comity.service.dashboard.text.ShownText;
import org.comity.service.dashboard.words.Ages;
import org.comity.service.decision.Decision;
import org.comity.service.label.Label;
import org.comity.service.queue.list.WaitingComment;
import org.comity.service.review.dossier.AuthorHistory;
import org.comity.service.review.dossier.Dossier;
import org.comity.service.review.dossier.Likeness;
import org.comity.service.review.dossier.Surroundings;
import org.comity.service.review.reason.RejectionReason;
import org.jspecify.annotations.Nullable;

/**
 * A comment before a moderator.
 *
 * @param dossier what is known of it
 * @param community whose it is
 * @param waiting why it waits; null if it does not
 * @param text its words, with marks and quotations
 * @param blurredFor the score for which its words are blurred until asked for; null if they are not
 * @param scores the highest first; none if it was not scored
 * @param reasons what it may be rejected for
 * @param ages words for times
 * @param sight what whoever looks may see and do
 * @param learning why it was chosen to be learnt from; null if it was not
 * @param colleagues what the accounts are called that have it, or left it to somebody, by their ids
 * @param disagreement what two moderators said of it, for a lead to settle; null if they do not
 *     disagree
 */
public record Panel(
    Dossier dossier,
    Community community,
    @Nullable WaitingComment waiting,
    ShownText text,
    @Nullable ScoreLine blurredFor,
    List<ScoreLine> scores,
    List<RejectionReason> reasons,
    Ages ages,
    Sight sight,
    @Nullable String learning,
    Map<Long, String> colleagues,
    @Nullable Disagreement disagreement) {

  /** More reasons have no key. */
  private static final int MOST_KEYS = 9;

  /**
   * What whoever looks may see and do.
   *
   * @param mayDecide whether they decide
   * @param isBlind whether they must not see what others decided: it is a second look
   * @param actor how logs name them
   */
  public record Sight(boolean mayDecide, boolean isBlind, String actor) {}

  /**
   * Two moderators who do not say the same.
   *
   * @param first who decided
   * @param firstVerdict what, by its name
   * @param second who judged it without knowing that
   * @param secondVerdict what, by its name
   */
  public record Disagreement(
      String first, String firstVerdict, String second, String secondVerdict) {}

  /** Copies the lists. */
  public Panel {
    scores = List.copyOf(scores);
    reasons = List.copyOf(reasons);
    colleagues = Map.copyOf(colleagues);
  }

  /**
   * Names the comment in the database.
   *
   * @return its id
   */
  public long id() {
    return dossier.comment().id();
  }

  /**
   * The last decision, for whoever decides on what is seen.
   *
   * @return its id; 0 if there is none
   */
  public long lastDecision() {
    Decision last = dossier.past().last();
    return last == null ? 0 : last.id();
  }

  /**
   * Why the policy did what it did.
   *
   * @return its reasons, but not that there are no scores, which {@link #notScored()} says; none if
   *     it had no say
   */
  public List<WhyLine> policyReasons() {
    Decision scored = dossier.scored();
    return scored == null
        ? List.of()
        : scored.verdict().reasons().stream()
            .filter(reason -> !reason.rule().equals(Reason.NOT_SCORED) || notScored().isEmpty())
            .map(WhyLine::of)
            .toList();
  }

  /**
   * Why there are no scores.
   *
   * @return the cause's name; empty if there are
   */
  public String notScored() {
    Decision scored = dossier.scored();
    return scored != null && scored.assessment() instanceof NotScored none
        ? none.cause().name()
        : "";
  }

  /**
   * What others decided, the last one first.
   *
   * @return none on a second look, which is blind
   */
  public List<Decision> decisions() {
    if (sight.isBlind()) {
      return List.of();
    }
    List<Decision> all = dossier.past().decisions();
    return all.stream().sorted((a, b) -> Long.compare(b.id(), a.id())).toList();
  }

  /**
   * What somebody is called.
   *
   * @param actor as logs name them
   * @return the account's name; the actor where there is no account
   */
  public String name(@Nullable String actor) {
    return actor == null ? "" : dossier.past().names().getOrDefault(actor, actor);
  }

  /**
   * Who left it to somebody.
   *
   * @param account whose id
   * @return what the account is called
   */
  public String colleague(long account) {
    return colleagues.getOrDefault(account, "?");
  }

  /**
   * Who has it before them.
   *
   * @return what the account is called; empty if nobody has
   */
  public String holder() {
    WaitingComment.Claim claim = waiting == null ? null : waiting.claim();
    return claim == null ? "" : colleague(claim.accountId());
  }

  /**
   * How many of a hundred comments with such a score were rejected.
   *
   * @return from 0 to 100; 0 where too few were judged
   */
  public int likenessPercent() {
    Likeness likeness = dossier.likeness();
    return likeness == null ? 0 : (int) Math.round(likeness.share() * 100);
  }

  /**
   * Where the article is.
   *
   * @return an address of the web; empty if it is not known, or is something else, which a click
   *     must not open
   */
  public String articleUrl() {
    Surroundings.Page page = dossier.surroundings().page();
    String url = page == null ? null : page.url();
    return url != null && url.matches("https?://.*") ? url : "";
  }

  /**
   * What came of an appeal.
   *
   * @param appeal of this comment
   * @return the outcome's name; empty while it is open
   */
  public String outcome(Appeal appeal) {
    Appeal.Outcome outcome = appeal.outcome();
    return outcome == null ? "" : outcome.name();
  }

  /**
   * The author's name, as far as it is known.
   *
   * @return empty if it is not
   */
  public String authorName() {
    AuthorHistory author = dossier.author();
    if (author == null) {
      return "";
    }
    String name = author.author().name();
    return name == null ? author.author().externalId() : name;
  }

  /**
   * How many of the author's comments stand so.
   *
   * @param status one of the names of {@link CommentStatus}
   * @return at least 0
   */
  public int authorCount(String status) {
    AuthorHistory author = dossier.author();
    return author == null ? 0 : author.comments().getOrDefault(CommentStatus.valueOf(status), 0);
  }

  /**
   * The author's last comments.
   *
   * @return the newest first
   */
  public List<Said> authorLast() {
    AuthorHistory author = dossier.author();
    return author == null ? List.of() : author.last().stream().map(Said::of).toList();
  }

  /**
   * What it answers.
   *
   * @return null if it answers nothing that is kept
   */
  public @Nullable Said parent() {
    StoredComment parent = dossier.surroundings().parent();
    return parent == null ? null : Said.of(parent);
  }

  /**
   * What was said before it in its thread.
   *
   * @return the last one last
   */
  public List<Said> before() {
    return dossier.surroundings().before().stream().map(Said::of).toList();
  }

  /**
   * What was said after it in its thread.
   *
   * @return the first one first
   */
  public List<Said> after() {
    return dossier.surroundings().after().stream().map(Said::of).toList();
  }

  /**
   * The key of a reason.
   *
   * @param place in the list, from 0
   * @return a digit; empty if there is none left
   */
  public String key(int place) {
    return place < MOST_KEYS ? String.valueOf(place + 1) : "";
  }

  /**
   * What whoever looks has said of it.
   *
   * @return their corrections of this revision
   */
  public List<Label> ownLabels() {
    return dossier.past().labels().stream()
        .filter(label -> sight.actor().equals(label.givenBy()))
        .filter(label -> label.revision() == dossier.comment().revision())
        .toList();
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "Panel[" + id() + "]";
  }
}

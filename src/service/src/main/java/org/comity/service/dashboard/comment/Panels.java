package org.comity.service.dashboard.comment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.policy.Reason;
import org.comity.score.Assessment.Scored;
import org.comity.score.Span;
import org.comity.service.account.KnownAccounts;
import org.comity.service.account.preference.Blur;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.dashboard.comment.Panel.Disagreement;
import org.comity.service.dashboard.comment.Panel.Sight;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.text.ShownText;
import org.comity.service.dashboard.text.Stretch;
import org.comity.service.dashboard.words.Actors;
import org.comity.service.dashboard.words.Ages;
import org.comity.service.decision.Decision;
import org.comity.service.learning.LearningPicks;
import org.comity.service.learning.LearningReason;
import org.comity.service.quality.SecondLooks;
import org.comity.service.queue.Causes;
import org.comity.service.queue.list.QueuePages;
import org.comity.service.queue.list.WaitingComment;
import org.comity.service.review.dossier.Dossier;
import org.comity.service.review.dossier.Dossiers;
import org.comity.service.review.reason.Reasons;
import org.comity.service.review.reason.RejectionReason;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** Puts together what is shown of a comment. Every method waits for the database. */
@Singleton
public final class Panels {

  private final Dossiers dossiers;
  private final Reasons reasons;
  private final QueuePages queue;
  private final LearningPicks picks;
  private final Communities communities;
  private final KnownAccounts accounts;
  private final Actors actors;
  private final SecondLooks looks;
  private final Database database;
  private final Clock clock = Database.CLOCK;

  @Inject
  Panels(
      Dossiers dossiers,
      Reasons reasons,
      QueuePages queue,
      LearningPicks picks,
      Communities communities,
      KnownAccounts accounts,
      Actors actors,
      SecondLooks looks,
      Database database) {
    this.dossiers = dossiers;
    this.reasons = reasons;
    this.queue = queue;
    this.picks = picks;
    this.communities = communities;
    this.accounts = accounts;
    this.actors = actors;
    this.looks = looks;
    this.database = database;
  }

  /**
   * Looks a comment up.
   *
   * @param commentId names it in the database
   * @param viewer who looks
   * @return nothing if it is not kept
   */
  public Optional<Panel> find(long commentId, Viewer viewer) {
    return dossiers
        .find(commentId)
        .flatMap(
            dossier ->
                communities
                    .find(dossier.comment().communityId())
                    .map(community -> panel(dossier, community, viewer)));
  }

  private Panel panel(Dossier dossier, Community community, Viewer viewer) {
    long id = dossier.comment().id();
    WaitingComment waiting = database.transact(handle -> queue.find(handle, id)).orElse(null);
    List<RejectionReason> offered =
        database.transact(handle -> reasons.offered(handle, community.id()));
    List<ScoreLine> scores = scores(dossier);
    return new Panel(
        dossier,
        community,
        waiting,
        ShownText.of(dossier.comment().text(), spans(dossier), quotes(dossier)),
        blurredFor(scores, viewer.preferences().blur()),
        scores,
        offered,
        new Ages(viewer.locale(), clock.instant()),
        new Sight(viewer.mayDecide(), isBlind(waiting), viewer.actor()),
        waiting != null && waiting.causes().learning() ? learning(id) : null,
        colleagues(waiting),
        disagreement(waiting));
  }

  private @Nullable Disagreement disagreement(@Nullable WaitingComment waiting) {
    if (waiting == null || !waiting.causes().secondLook() || isBlind(waiting)) {
      return null;
    }
    return database
        .transact(handle -> looks.disagreement(handle, waiting.commentId()))
        .map(
            sample ->
                new Disagreement(
                    name(sample.decidedBy()),
                    sample.verdict().name(),
                    name(sample.judgedBy()),
                    String.valueOf(sample.judgedVerdict())))
        .orElse(null);
  }

  private String name(@Nullable String actor) {
    return actor == null ? "?" : actors.name(actor);
  }

  private @Nullable String learning(long commentId) {
    return database
        .transact(handle -> picks.reason(handle, commentId))
        .map(LearningReason::name)
        .orElse(null);
  }

  private Map<Long, String> colleagues(@Nullable WaitingComment waiting) {
    if (waiting == null) {
      return Map.of();
    }
    WaitingComment.Claim claim = waiting.claim();
    Stream<Long> holders = claim == null ? Stream.of() : Stream.of(claim.accountId());
    Stream<Long> others =
        Stream.of(waiting.handed(), waiting.escalated())
            .filter(Objects::nonNull)
            .map(WaitingComment.Handover::accountId);
    return Stream.concat(holders, others)
        .distinct()
        .collect(Collectors.toMap(id -> id, id -> accounts.name(id).orElse("?")));
  }

  /** Whoever judges a second time must not know what was judged the first time. */
  private static boolean isBlind(@Nullable WaitingComment waiting) {
    if (waiting == null) {
      return false;
    }
    Causes causes = waiting.causes();
    return causes.secondLook() && waiting.escalated() == null;
  }

  private static List<ScoreLine> scores(Dossier dossier) {
    Decision scored = dossier.scored();
    if (scored == null || !(scored.assessment() instanceof Scored assessment)) {
      return List.of();
    }
    Set<Attribute> why =
        scored.verdict().reasons().stream()
            .map(Reason::attribute)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return assessment.scores().byAttribute().entrySet().stream()
        .map(one -> new ScoreLine(one.getKey(), one.getValue(), why.contains(one.getKey())))
        .sorted(Comparator.comparingDouble(ScoreLine::score).reversed())
        .toList();
  }

  private static @Nullable ScoreLine blurredFor(List<ScoreLine> scores, Blur blur) {
    return scores.stream()
        .filter(line -> blur.covers(line.attribute(), line.score()))
        .findFirst()
        .orElse(null);
  }

  private static List<Span> spans(Dossier dossier) {
    Decision scored = dossier.scored();
    return scored != null && scored.assessment() instanceof Scored assessment
        ? assessment.spans()
        : List.of();
  }

  private static List<Stretch> quotes(Dossier dossier) {
    return dossier.quoted().stream().map(quote -> new Stretch(quote.begin(), quote.end())).toList();
  }

  /**
   * The comment as a part of a page.
   *
   * @param panel what to show
   * @return to be rendered in the viewer's language
   */
  public static TemplateInstance part(Panel panel) {
    return Templates.panel(panel);
  }

  /**
   * What the viewer has said of it, as a part of a page.
   *
   * @param panel of the comment
   * @param thanks what is said for it; empty for nothing
   * @return to be rendered in the viewer's language
   */
  public static TemplateInstance labels(Panel panel, String thanks) {
    return Templates.labels(panel, thanks);
  }

  @CheckedTemplate(basePath = "comment")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance panel(Panel panel);

    static native TemplateInstance labels(Panel panel, String thanks);
  }
}

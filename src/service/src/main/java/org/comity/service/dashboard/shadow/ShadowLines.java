package org.comity.service.dashboard.shadow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.policy.Verdict.Kind;
import org.comity.score.Assessment.Scored;
import org.comity.service.account.preference.Blur;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.shadow.ShownShadow.Line;
import org.comity.service.decision.CurrentDecisions;
import org.comity.service.decision.CurrentDecisions.Current;
import org.comity.service.decision.Decision;
import org.comity.service.queue.list.Excerpts;
import org.comity.service.shadow.Disagreement;
import org.comity.service.shadow.ShadowReports;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** Reads the comments on which the two disagree most. Every method waits for the database. */
@RequestScoped
class ShadowLines {

  private static final int MOST = 30;
  private static final int EXCERPT = 120;

  private final ShadowReports reports;
  private final CurrentDecisions decisions;
  private final Excerpts excerpts;
  private final Database database;
  private final Viewer viewer;

  @Inject
  ShadowLines(
      ShadowReports reports,
      CurrentDecisions decisions,
      Excerpts excerpts,
      Database database,
      Viewer viewer) {
    this.reports = reports;
    this.decisions = decisions;
    this.excerpts = excerpts;
    this.database = database;
    this.viewer = viewer;
  }

  List<Line> of(long communityId) {
    List<Disagreement> most =
        reports.disagreements(communityId, Long.MAX_VALUE, MOST).orElse(List.of());
    List<Long> ids = most.stream().map(Disagreement::commentId).toList();
    ShadowMessages words = Fault.words(viewer, ShadowMessages.class);
    Blur blur = viewer.preferences().blur();
    return database.transact(
        handle -> {
          Map<Long, String> texts = excerpts.of(handle, ids, EXCERPT);
          Map<Long, Current> current = decisions.of(handle, ids);
          return most.stream()
              .map(
                  one ->
                      line(
                          one,
                          texts.getOrDefault(one.commentId(), ""),
                          hiddenFor(current.get(one.commentId()), blur),
                          words))
              .toList();
        });
  }

  /** The attribute for which a text is severe; empty if it is not. */
  private static String hiddenFor(@Nullable Current current, Blur blur) {
    Decision scored = current == null ? null : current.scored();
    return scored != null && scored.assessment() instanceof Scored said
        ? said.scores().byAttribute().entrySet().stream()
            .filter(score -> blur.covers(score.getKey(), score.getValue()))
            .max(Comparator.comparingDouble(Map.Entry::getValue))
            .map(score -> score.getKey().name())
            .orElse("")
        : "";
  }

  private static Line line(
      Disagreement one, String excerpt, String hiddenFor, ShadowMessages words) {
    Kind person = one.person();
    return new Line(
        one.commentId(),
        hiddenFor.isEmpty() ? excerpt : "",
        hiddenFor,
        words.championSaid(words.verdict(one.champion().name()), score(one.championScore())),
        words.challengerSaid(words.verdict(one.challenger().name()), score(one.challengerScore())),
        person == null ? null : words.personSaid(words.verdict(person.name())));
  }

  private static String score(@Nullable Double score) {
    return score == null ? "–" : String.format(Locale.ROOT, "%.2f", score);
  }
}

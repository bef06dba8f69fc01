package org.comity.service.dashboard.decide;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.score.Assessment.Scored;
import org.comity.service.account.preference.Blur;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.words.Ages;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.queue.list.Excerpts;
import org.comity.service.review.undo.PastAct;
import org.comity.service.review.undo.Undoing;
import org.comity.service.review.undo.Undone;
import org.comity.service.store.Database;

/** Reads what somebody did last, so that they know each comment again. Waits for the database. */
@Singleton
public final class PastLines {

  private static final int EXCERPT = 60;

  private final Undoing undoing;
  private final Database database;
  private final Excerpts excerpts;
  private final DecisionLog log;
  private final Clock clock = Database.CLOCK;

  @Inject
  PastLines(Undoing undoing, Database database, Excerpts excerpts, DecisionLog log) {
    this.undoing = undoing;
    this.database = database;
    this.excerpts = excerpts;
    this.log = log;
  }

  /**
   * A line of what was done.
   *
   * @param verdict of it
   * @param comments how many
   * @param age when, in words
   * @param comment the comment's page; empty for many
   * @param excerpt its first words; empty where it is gone, severe for the viewer, or one of many
   * @param undo where it is taken back
   * @param obstacle why it cannot be; empty if it can
   */
  public record Line(
      String verdict,
      int comments,
      String age,
      String comment,
      String excerpt,
      String undo,
      String obstacle) {

    /** Without the text. */
    @Override
    public String toString() {
      return "Line[" + undo + "]";
    }
  }

  List<Line> of(Viewer viewer) {
    List<PastAct> acts = undoing.last(viewer.actor());
    Set<Long> ids =
        acts.stream()
            .map(act -> act instanceof PastAct.One one ? one.decision().commentId() : null)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Blur blur = viewer.preferences().blur();
    Map<Long, String> texts =
        database.transact(
            handle -> {
              Map<Long, String> all = excerpts.of(handle, ids, EXCERPT);
              log.of(handle, ids)
                  .forEach((id, decisions) -> hideIfSevere(id, decisions, blur, all));
              return all;
            });
    Ages ages = new Ages(viewer.locale(), clock.instant());
    return acts.stream().map(act -> line(act, ages, texts)).toList();
  }

  private static void hideIfSevere(
      long id, List<Decision> decisions, Blur blur, Map<Long, String> texts) {
    boolean isSevere =
        decisions.stream()
            .map(Decision::assessment)
            .filter(Scored.class::isInstance)
            .flatMap(said -> ((Scored) said).scores().byAttribute().entrySet().stream())
            .anyMatch(score -> blur.covers(score.getKey(), score.getValue()));
    if (isSevere) {
      texts.remove(id);
    }
  }

  private static Line line(PastAct act, Ages ages, Map<Long, String> texts) {
    String age = ages.of(act.at());
    Undone.Obstacle why = act.obstacle();
    String obstacle = why == null ? "" : why.name();
    if (act instanceof PastAct.Many many) {
      String undo = "/dashboard/bulks/" + many.bulk().id() + "/undo";
      return new Line(act.verdict().name(), many.bulk().decided(), age, "", "", undo, obstacle);
    }
    Decision decision = ((PastAct.One) act).decision();
    return new Line(
        act.verdict().name(),
        1,
        age,
        "/dashboard/comments/" + decision.commentId(),
        texts.getOrDefault(Objects.requireNonNullElse(decision.commentId(), -1L), ""),
        "/dashboard/decisions/" + decision.id() + "/undo",
        obstacle);
  }
}

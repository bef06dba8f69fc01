package org.comity.service.promotion.carrying;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.comity.comment.Article;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.policy.carrying.ScoredRow;
import org.comity.score.Assessment.Scored;
import org.comity.service.community.Community;
import org.comity.service.decision.DecisionSource;
import org.comity.service.export.CanonicalComment;
import org.comity.service.export.training.TrainingComment;
import org.comity.service.export.training.TrainingExport;
import org.comity.service.promotion.carrying.CarriedPolicies.Change;
import org.comity.service.scoring.Champion;
import org.comity.service.split.Side;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Has two bundles score what people of a community decided last, on the side of calibration: no
 * model learns from it, and no gate judges by it. Waits for the database, and for the models.
 */
@Singleton
final class CalibrationRows {

  /** A tenth of these calibrates, at least: enough for shares, and read in a second or two. */
  static final int NEWEST_DECISIONS = 20_000;

  /** Few decisions are on older comments than the others; they shall not make us read all. */
  private static final double OLDEST = 0.02;

  private static final int AT_ONCE = 500;
  private static final double REJECTED = 0.5;

  private final Database database;
  private final TrainingExport training;

  @Inject
  CalibrationRows(Database database, TrainingExport training) {
    this.database = database;
    this.training = training;
  }

  List<ScoredRow> read(Community community, Change change) {
    TrainingExport.Reading reading = training.read(community);
    List<ScoredRow> rows = new ArrayList<>();
    long after = before(community);
    List<TrainingComment> page;
    do {
      page = reading.after(after, AT_ONCE);
      for (TrainingComment row : page) {
        after = row.comment().row();
        if (row.split().equals(Side.CALIBRATE.label())) {
          scored(row, community, change, rows);
        }
      }
    } while (page.size() == AT_ONCE);
    return rows;
  }

  /** The comment after which the newest decisions are. */
  private long before(Community community) {
    List<Long> comments =
        database.transact(
            handle ->
                handle
                    .createQuery(
                        """
                        select comment_id from decisions
                        where community_id = :community and source <> :policy
                          and comment_id is not null
                        order by id desc limit :limit\
                        """)
                    .bind("community", community.id())
                    .bind("policy", DecisionSource.POLICY)
                    .bind("limit", NEWEST_DECISIONS)
                    .mapTo(Long.class)
                    .list());
    if (comments.size() < NEWEST_DECISIONS) {
      return 0;
    }
    List<Long> sorted = new ArrayList<>(comments);
    Collections.sort(sorted);
    return sorted.get((int) (OLDEST * sorted.size())) - 1;
  }

  private static void scored(
      TrainingComment row, Community community, Change change, List<ScoredRow> into) {
    Double label = row.comment().labels().get(Attribute.LIKELY_TO_REJECT.name());
    Comment comment = comment(row, community);
    SortedMap<Attribute, Double> one = label == null ? null : scores(change.from(), comment);
    SortedMap<Attribute, Double> two = one == null ? null : scores(change.to(), comment);
    if (label != null && one != null && two != null) {
      String id = String.valueOf(row.comment().row());
      into.add(new ScoredRow(id, one, two, label >= REJECTED, weight(row)));
    }
  }

  private static @Nullable SortedMap<Attribute, Double> scores(Champion champion, Comment comment) {
    return champion.classifier().score(comment) instanceof Scored scored
        ? scored.scores().byAttribute()
        : null;
  }

  /** What was drawn stands for all that was not; what was held was seen, each of it. */
  private static double weight(TrainingComment row) {
    Double probability = row.judged().auditProbability();
    return probability == null || !(probability > 0) ? 1 : 1 / Math.min(1, probability);
  }

  private static Comment comment(TrainingComment row, Community community) {
    CanonicalComment said = row.comment();
    CanonicalComment.Page page = said.article();
    return new Comment(
        said.id(),
        said.text(),
        said.lang() == null ? community.language() : said.lang(),
        said.createdAt(),
        said.author(),
        said.threadId(),
        said.parentId(),
        row.parentText(),
        page == null ? null : new Article(page.url(), page.title(), null, null));
  }
}

package org.comity.service.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;
import org.comity.comment.Article;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.gate.jury.Side;
import org.comity.gate.jury.SiteRow;
import org.comity.learning.TrainingProgress;
import org.comity.service.community.Community;
import org.comity.service.export.CanonicalComment;
import org.comity.service.export.training.TrainingComment;
import org.comity.service.export.training.TrainingExport;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people of a community decided that no model learns from: the most recent rows, so that
 * memory is bounded whatever there is. Waits for the database.
 */
@Singleton
final class RecentRows {

  /** Of each side. */
  static final int MOST = 5_000;

  private static final int AT_ONCE = 500;
  private static final Comparator<Dated> NEWEST_FIRST =
      Comparator.comparing(Dated::row, SiteRow.NEWEST_FIRST);

  private final TrainingExport training;

  @Inject
  RecentRows(TrainingExport training) {
    this.training = training;
  }

  /** A row with the revision that was decided on. */
  private record Dated(SiteRow row, int revision) {}

  /**
   * Decided rows.
   *
   * @param calibrate to read thresholds off, the newest first
   * @param test to judge on, the newest first
   * @param sha256 of the ids, revisions, verdicts, weights and circumstances of both
   */
  record Decided(List<SiteRow> calibrate, List<SiteRow> test, String sha256) {}

  Decided read(Community community, TrainingProgress progress) {
    TrainingExport.Reading reading = training.read(community);
    Map<Side, Queue<Dated>> sides = new EnumMap<>(Side.class);
    sides.put(Side.CALIBRATE, new PriorityQueue<>(NEWEST_FIRST.reversed()));
    sides.put(Side.TEST, new PriorityQueue<>(NEWEST_FIRST.reversed()));
    long after = 0;
    long read = 0;
    List<TrainingComment> page;
    do {
      page = reading.after(after, AT_ONCE);
      for (TrainingComment row : page) {
        after = row.comment().row();
        keep(sides, row);
      }
      read += page.size();
      progress.at("reading", read, -1);
    } while (page.size() == AT_ONCE);
    return decided(sides);
  }

  private static void keep(Map<Side, Queue<Dated>> sides, TrainingComment row) {
    Queue<Dated> side = sides.get(Side.of(row.split()));
    if (side != null && row.comment().labels().containsKey(Attribute.LIKELY_TO_REJECT.name())) {
      side.add(new Dated(row(row), row.judged().revision()));
      if (side.size() > MOST) {
        Dated unused = side.remove();
      }
    }
  }

  private static Decided decided(Map<Side, Queue<Dated>> sides) {
    List<String> said = new ArrayList<>();
    Map<Side, List<SiteRow>> rows = new EnumMap<>(Side.class);
    sides.forEach(
        (side, queue) -> {
          List<Dated> sorted = queue.stream().sorted(NEWEST_FIRST).toList();
          sorted.forEach(one -> said.add(said(one)));
          rows.put(side, sorted.stream().map(Dated::row).toList());
        });
    return new Decided(
        rows.getOrDefault(Side.CALIBRATE, List.of()),
        rows.getOrDefault(Side.TEST, List.of()),
        Digest.of(said));
  }

  private static String said(Dated one) {
    SiteRow row = one.row();
    return String.join(
        " ",
        row.id(),
        String.valueOf(one.revision()),
        String.valueOf(row.side()),
        String.valueOf(row.isRejected()),
        String.valueOf(row.labelled().weight()),
        String.valueOf(row.moderator()),
        String.valueOf(row.audit()));
  }

  private static SiteRow row(TrainingComment row) {
    CanonicalComment said = row.comment();
    TreeMap<Attribute, Double> labels = new TreeMap<>();
    said.labels().forEach((name, label) -> labels.put(new Attribute(name), label));
    LabelledComment labelled =
        new LabelledComment(
            comment(said, row.parentText()),
            labels,
            List.of(),
            row.weight(),
            said.source(),
            said.decision());
    TrainingComment.Judged judged = row.judged();
    return new SiteRow(
        labelled,
        Side.of(row.split()),
        judged.moderator(),
        null,
        judged.decidedAt(),
        judged.audit(),
        judged.bulk());
  }

  private static Comment comment(CanonicalComment said, @Nullable String parentText) {
    CanonicalComment.Page page = said.article();
    return new Comment(
        said.id(),
        said.text(),
        said.lang(),
        said.createdAt(),
        said.author(),
        said.threadId(),
        said.parentId(),
        parentText,
        page == null ? null : new Article(page.url(), page.title(), null, null));
  }
}

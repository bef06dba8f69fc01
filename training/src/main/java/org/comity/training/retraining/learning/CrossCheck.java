package org.comity.training.retraining.learning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.gate.JudgedRow;
import org.comity.gate.jury.Jury;
import org.comity.gate.jury.Side;
import org.comity.gate.jury.SiteRow;
import org.comity.gate.jury.Slices;
import org.comity.gate.jury.Voice;
import org.comity.learning.TrainingProgress;
import org.comity.model.Bundle;
import org.comity.model.BundleException;
import org.comity.model.BundleParts;
import org.comity.training.retraining.rows.SiteRows;
import org.jspecify.annotations.Nullable;

/**
 * Asks of each label that is learnt from what a model says that has not seen it: rows are dealt
 * into parts by thread, and each part is scored by a model that learnt from the others. So labels
 * that cannot be right stand out, which the model that learnt from them would have believed.
 */
public final class CrossCheck {

  private static final int PARTS = 3;

  private final Path rows;
  private final BundleParts champion;
  private final TrainingProgress progress;

  /**
   * A check to come.
   *
   * @param rows exported rows
   * @param champion what the site's comments are scored with now
   * @param progress hears how far the work is
   */
  public CrossCheck(Path rows, BundleParts champion, TrainingProgress progress) {
    this.rows = rows;
    this.champion = champion;
    this.progress = progress;
  }

  /**
   * Scores the rows of the side {@link Side#TRAIN}.
   *
   * @param slices tells what rows belong to
   * @param seed of everything random
   * @return each decided row, with a score of a model that has not seen it; none where rows are too
   *     few to learn from a part of them
   */
  public List<JudgedRow> judged(Slices slices, long seed) {
    Voice old = new Voice(new Bundle(champion));
    List<JudgedRow> judged = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      progress.at("cross-checking", part, PARTS);
      int held = part;
      Bundle others = learnt(row -> partOf(row) != held, seed);
      if (others == null) {
        return List.of();
      }
      Voice voice = new Voice(others);
      try (Stream<SiteRow> all = train()) {
        all.filter(row -> row.isDecided() && partOf(row) == held)
            .forEachOrdered(row -> judged.add(Jury.row(row, old, voice, slices)));
      }
    }
    return judged;
  }

  private @Nullable Bundle learnt(Predicate<SiteRow> wanted, long seed) {
    Recipe recipe = new Recipe("part", "0", Recipe.Mode.WARM, seed, true);
    try (Stream<SiteRow> all = train()) {
      Bundle learnt =
          new Bundle(
              new Lessons(champion, progress).learn(all.filter(wanted), Stream.empty(), recipe));
      return learnt.attributes().contains(Attribute.LIKELY_TO_REJECT) ? learnt : null;
    } catch (BundleException tooFew) {
      return null;
    }
  }

  private Stream<SiteRow> train() {
    return SiteRows.read(rows).filter(row -> row.side() == Side.TRAIN);
  }

  private static int partOf(SiteRow row) {
    String thread = row.labelled().comment().threadId();
    return Math.floorMod((thread == null ? row.id() : thread).hashCode(), PARTS);
  }
}

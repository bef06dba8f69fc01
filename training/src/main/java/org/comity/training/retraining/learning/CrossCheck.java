package org.comity.training.retraining.learning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
 * into folds, and each is scored by a model that learnt from the others as the challenger does. So
 * labels that cannot be right stand out, which the model that learnt from them would have believed,
 * and where little was decided all of it can prove the challenger.
 */
public final class CrossCheck {

  /** So few rows leave it open to what is kept for judging, so that all should tell much. */
  private static final int FEW = 5_000;

  private static final int FOLDS_OF_FEW = 10;
  private static final int FOLDS_OF_MANY = 3;

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
   * What the folds' models say.
   *
   * @param folds of each the decided rows, scored by a model that has not seen them; none where
   *     rows are too few to learn from a part of them
   * @param learnt the fewest rows that one of the models learnt from
   */
  public record Checked(List<List<JudgedRow>> folds, int learnt) {

    /** Copies the lists. */
    public Checked {
      folds = folds.stream().map(List::copyOf).toList();
    }

    /**
     * All rows.
     *
     * @return fold after fold
     */
    public List<JudgedRow> rows() {
      return folds.stream().flatMap(List::stream).toList();
    }
  }

  /** A fold's model, and what it learnt from. */
  private record Learnt(Bundle bundle, int rows) {}

  /**
   * Scores the rows of the side {@link Side#TRAIN}.
   *
   * @param slices tells what rows belong to
   * @param seed of everything random
   * @return each decided row once
   */
  public Checked judged(Slices slices, long seed) {
    Voice old = new Voice(new Bundle(champion));
    Folds dealt = Folds.deal(count(), this::train);
    List<List<JudgedRow>> folds = new ArrayList<>();
    int fewest = Integer.MAX_VALUE;
    for (int fold = 0; fold < dealt.count(); fold++) {
      progress.at("cross-checking", fold, dealt.count());
      Learnt others = learnt(dealt, fold, seed);
      if (others == null) {
        return new Checked(List.of(), 0);
      }
      Voice voice = new Voice(others.bundle());
      int held = fold;
      try (Stream<SiteRow> all = train()) {
        folds.add(
            all.filter(row -> row.isDecided() && dealt.of(row) == held)
                .map(row -> Jury.row(row, old, voice, slices))
                .toList());
      }
      fewest = Math.min(fewest, others.rows());
    }
    return new Checked(folds, fewest);
  }

  private int count() {
    try (Stream<SiteRow> all = train()) {
      return all.filter(SiteRow::isDecided).limit(FEW + 1).count() > FEW
          ? FOLDS_OF_MANY
          : FOLDS_OF_FEW;
    }
  }

  private @Nullable Learnt learnt(Folds folds, int held, long seed) {
    Recipe recipe = new Recipe("part", "0", Recipe.Mode.WARM, seed, false);
    AtomicInteger taught = new AtomicInteger();
    try (Stream<SiteRow> all = train()) {
      Stream<SiteRow> others =
          all.filter(row -> folds.mayTeach(row, held))
              .peek(row -> taught.addAndGet(row.isDecided() ? 1 : 0));
      Bundle learnt =
          new Bundle(new Lessons(champion, progress).learn(others, Stream.empty(), recipe));
      return learnt.attributes().contains(Attribute.LIKELY_TO_REJECT)
          ? new Learnt(learnt, taught.get())
          : null;
    } catch (BundleException tooFew) {
      return null;
    }
  }

  private Stream<SiteRow> train() {
    return SiteRows.read(rows).filter(row -> row.side() == Side.TRAIN);
  }
}

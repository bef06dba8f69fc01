package org.comity.training.retraining.learning;

import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.comment.LabelledComment;
import org.comity.gate.jury.Side;
import org.comity.gate.jury.SiteRow;
import org.comity.learning.BundleTrainer;
import org.comity.learning.TrainingProgress;
import org.comity.learning.TrainingSettings;
import org.comity.model.BundleParts;

/** Learns from rows of the side that is there to learn from, and from no other. */
public final class Lessons {

  private final BundleParts champion;
  private final TrainingProgress progress;

  /**
   * Lessons for a site.
   *
   * @param champion what its comments are scored with now
   * @param progress hears how far the work is
   */
  public Lessons(BundleParts champion, TrainingProgress progress) {
    this.champion = champion;
    this.progress = progress;
  }

  /**
   * Learns a challenger.
   *
   * @param rows of the side {@link Side#TRAIN}, read once
   * @param corpora open corpora, learnt from before the rows; often none
   * @param recipe how
   * @return a bundle whose scores are not yet fitted to the site
   * @throws IllegalArgumentException if a row is of another side
   */
  public BundleParts learn(Stream<SiteRow> rows, Stream<LabelledComment> corpora, Recipe recipe) {
    Iterator<LabelledComment> all = Stream.concat(corpora, rows.map(Lessons::lesson)).iterator();
    return new BundleTrainer(settings(recipe), progress).train(all).parts();
  }

  private static LabelledComment lesson(SiteRow row) {
    if (row.side() != Side.TRAIN) {
      throw new IllegalArgumentException(row.id() + " is not there to learn from");
    }
    return row.labelled();
  }

  private TrainingSettings settings(Recipe recipe) {
    boolean warm = recipe.mode() == Recipe.Mode.WARM;
    List<String> languages = List.copyOf(new TreeSet<>(champion.manifest().languages()));
    return new TrainingSettings(
        recipe.name(),
        recipe.version(),
        languages,
        recipe.seed(),
        champion.manifest().features(),
        warm ? champion : null,
        recipe.fast());
  }
}

package org.comity.training.retraining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.gate.jury.Lineage;
import org.comity.model.BundleParts;
import org.comity.training.retraining.learning.Recipe;
import org.comity.training.retraining.report.RetrainingRecord;
import org.comity.training.retraining.work.Digests;
import org.jspecify.annotations.Nullable;

/**
 * All that a challenger is made from, once it is here.
 *
 * @param rows the exported rows
 * @param champion as it was pulled
 * @param counts of the rows
 * @param recipe how to learn
 * @param record from which it can be done again
 * @param champions what the champion says it was made from; null where it was not retrained
 */
record Inputs(
    Path rows,
    BundleParts champion,
    Counts counts,
    Recipe recipe,
    RetrainingRecord record,
    @Nullable RetrainingRecord champions) {

  /** So many rejected and approved rows are the least to learn from and to judge on. */
  private static final int LEAST = 20;

  /** Whether the champion has learnt from these very rows. */
  boolean areKnown() {
    return champions != null && champions.rowsSha256().equals(record.rowsSha256());
  }

  /**
   * Why not all rows can judge, as the end of a sentence; null where they can. They must be as new
   * to the champion as to a model that did not learn from them, and such models must be learnt as
   * the challenger is: with open corpora that would take as long again for each.
   */
  @Nullable String whyNotAll() {
    boolean isItsOwn = champions != null && champions.community().equals(record.community());
    if (isItsOwn || Lineage.mayKnow(champion.manifest(), sources())) {
      return "the champion may have learnt from some of them";
    }
    return recipe.mode() == Recipe.Mode.JOINT || !record.corpora().isEmpty()
        ? "the challenger has learnt from open corpora with them"
        : null;
  }

  /** What a bundle names that has learnt from decisions. */
  Set<String> sources() {
    Set<String> sources = new HashSet<>(counts.sources());
    sources.add(record.community());
    return sources;
  }

  @Nullable String tooLittle() {
    return counts.tooLittle(LEAST);
  }

  /** Of all that changes the challenger. */
  String digest() {
    return Digests.ofTexts(parts());
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>(recipe.settings());
    parts.add(record.comity());
    parts.add(record.rowsSha256());
    parts.add(record.championSha256());
    record.corpora().forEach(corpus -> parts.add(corpus.sha256()));
    return parts;
  }
}

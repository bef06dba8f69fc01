package org.comity.learning;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.model.BundleParts;
import org.jspecify.annotations.Nullable;

/**
 * A bundle just learnt, with what it can say of itself honestly.
 *
 * @param parts the bundle
 * @param heldBack rows that the models behind these scores had not seen
 */
public record TrainedBundle(BundleParts parts, List<HeldBack> heldBack) {

  /** Copies the list. */
  public TrainedBundle {
    heldBack = List.copyOf(heldBack);
  }

  /**
   * One row held back: its scores come from models trained on the other rows and curves fitted on
   * the other half of the rows held back.
   *
   * @param id the comment's id
   * @param source its corpus
   * @param lang its language as its corpus says (BCP 47), if it does
   * @param length of its text, in UTF-16 code units
   * @param labels what people said
   * @param scores calibrated probabilities for the attributes that are labelled
   */
  public record HeldBack(
      String id,
      String source,
      @Nullable String lang,
      int length,
      SortedMap<Attribute, Double> labels,
      SortedMap<Attribute, Double> scores) {
    /** Copies the maps. */
    public HeldBack {
      labels = new TreeMap<>(labels);
      scores = new TreeMap<>(scores);
    }
  }
}

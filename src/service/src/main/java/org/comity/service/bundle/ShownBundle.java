package org.comity.service.bundle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as people see it.
 *
 * @param id names it
 * @param isStarted whether the service was started with it
 * @param isLoaded whether any community is scored by it now
 * @param isKept whether it lies in the data folder, so that its decisions can be made again
 * @param says what its files say of it; null if they are not here or cannot be read
 * @param uses the communities whose comments it scores now, by name
 * @param decided what policies decided by its scores; null if nothing
 */
public record ShownBundle(
    String id,
    boolean isStarted,
    boolean isLoaded,
    boolean isKept,
    @Nullable Contents says,
    List<Use> uses,
    @Nullable Decided decided) {

  /** Copies the list. */
  public ShownBundle {
    uses = List.copyOf(uses);
  }

  /**
   * What a bundle's files say.
   *
   * @param languages that it scores (BCP 47)
   * @param attributes that it scores, in its order
   * @param card MODEL_CARD.md as it is written; null if there is none
   */
  public record Contents(List<String> languages, List<Head> attributes, @Nullable String card) {

    /** Copies the lists. */
    public Contents {
      languages = List.copyOf(languages);
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * One attribute.
   *
   * @param attribute its name
   * @param rows how many labelled rows it was trained on
   * @param measured on rows that were held back; null if there is no report
   */
  public record Head(String attribute, long rows, @Nullable Measured measured) {}

  /**
   * What was measured on rows that were held back.
   *
   * @param rows how many
   * @param positives how many of them have the attribute
   * @param auc the area under the ROC curve, in [0,1]
   * @param averagePrecision the area under the curve of precision over recall, in [0,1]
   * @param ece the expected calibration error, in [0,1]
   */
  public record Measured(
      long rows, long positives, double auc, double averagePrecision, double ece) {}

  /**
   * A community that it scores.
   *
   * @param community its name
   * @param since from when on
   */
  public record Use(String community, Instant since) {}

  /**
   * What was decided by its scores.
   *
   * @param count how many decisions
   * @param first when the first was made
   * @param last when the last was made
   */
  public record Decided(long count, Instant first, Instant last) {}
}

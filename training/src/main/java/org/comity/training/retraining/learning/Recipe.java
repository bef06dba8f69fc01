package org.comity.training.retraining.learning;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How a challenger is learnt.
 *
 * @param name of the bundle: the community's
 * @param version of the bundle
 * @param mode what it starts from
 * @param seed of everything random
 * @param fast whether to leave out the network in joint training
 */
public record Recipe(String name, String version, Mode mode, long seed, boolean fast) {

  /** What a challenger starts from. */
  public enum Mode {
    /** From the champion: what it knows is kept where rows are silent; a minute or two. */
    WARM,
    /** From nothing, with the open corpora and the site's rows together; as long as training. */
    JOINT
  }

  /** Checks that there is a name. */
  public Recipe {
    Objects.requireNonNull(mode, "mode");
    if (name.isEmpty() || version.isEmpty()) {
      throw new IllegalArgumentException("a bundle has a name and a version");
    }
  }

  /**
   * Names the bundle.
   *
   * @return name and version, joined by a hyphen
   */
  public String id() {
    return name + "-" + version;
  }

  /**
   * All that changes what is learnt, beside rows and champion.
   *
   * @return texts in a fixed order
   */
  public List<String> settings() {
    return Stream.of(name, version, mode, seed, fast).map(String::valueOf).toList();
  }
}

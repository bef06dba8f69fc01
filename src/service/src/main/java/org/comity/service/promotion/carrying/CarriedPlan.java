package org.comity.service.promotion.carrying;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.comity.policy.carrying.CarriedPolicy;
import org.comity.service.policy.ActivePolicy;

/**
 * What would become of a community's policy.
 *
 * @param from the bundle that scores now
 * @param to the one that shall
 * @param before what the community goes by now
 * @param carried what it would go by; for the recommended policy what the other bundle recommends
 * @param isLikelyUnused whether the other bundle scores how likely people are to reject a comment,
 *     and the policy does not ask for it
 */
public record CarriedPlan(
    String from, String to, ActivePolicy before, CarriedPolicy carried, boolean isLikelyUnused) {

  private static final int SHORT = 16;

  /** Checks that they are there. */
  public CarriedPlan {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(carried, "carried");
  }

  /**
   * Whether the community goes by what its bundle recommends, before and after.
   *
   * @return true where there is no version of its own to carry over
   */
  public boolean isRecommended() {
    return before.version() == ActivePolicy.RECOMMENDED;
  }

  /**
   * Whether the community would get a new version of its policy.
   *
   * @return false where no number changes, and for what is recommended
   */
  public boolean isNewVersion() {
    return !isRecommended() && carried.isChanged();
  }

  /**
   * Stands for what was shown: another one for another plan.
   *
   * @return 16 hexadecimal digits
   */
  public String mark() {
    String all = String.join("\n", from, to, before.version() + "", carried.yaml());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, SHORT);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /**
   * Where the new version comes from, for people.
   *
   * @return a sentence
   */
  public String note() {
    return "Version "
        + before.version()
        + ", with its thresholds carried over from the scores of "
        + from
        + " to those of "
        + to
        + ".";
  }
}

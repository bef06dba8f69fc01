package org.comity.service.review.reason;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.comity.policy.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that a community rejects comments for.
 *
 * @param code names it in the community, for good: 1 to 60 lower-case letters, digits and hyphens
 * @param title what moderators read, in English; 1 to {@value #MAX_TITLE} characters
 * @param titleAr the same in Arabic; null where nobody has written it
 * @param dsaCategory what statements of reasons call it
 * @param reasonCode what platforms call it
 * @param retiredAt since when it is offered no more; null while it is
 */
public record RejectionReason(
    String code,
    String title,
    @Nullable String titleAr,
    DsaCategory dsaCategory,
    ReasonCode reasonCode,
    @Nullable Instant retiredAt) {

  /** The longest title. */
  public static final int MAX_TITLE = 200;

  private static final String RULE_PREFIX = "reason:";
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  /**
   * Checks the words.
   *
   * @throws FaultyReasonException if the code or a title is not what it must be
   */
  public RejectionReason {
    Objects.requireNonNull(dsaCategory, "dsaCategory");
    Objects.requireNonNull(reasonCode, "reasonCode");
    if (!CODE.matcher(code).matches()) {
      throw new FaultyReasonException(
          "A reason's code has 1 to 60 lower-case letters, digits and hyphens.");
    }
    checkTitle(title);
    if (titleAr != null) {
      checkTitle(titleAr);
    }
  }

  private static void checkTitle(String title) {
    if (title.isBlank() || title.length() > MAX_TITLE) {
      throw new FaultyReasonException(
          "A reason's title has 1 to " + MAX_TITLE + " characters, and not spaces alone.");
    }
  }

  /**
   * What stands in a decision in the place of a policy's rule.
   *
   * @return such as {@code reason:spam}
   */
  public String rule() {
    return rule(code);
  }

  /**
   * The same for any code.
   *
   * @param code of a reason
   * @return such as {@code reason:spam}
   */
  public static String rule(String code) {
    return RULE_PREFIX + code;
  }
}

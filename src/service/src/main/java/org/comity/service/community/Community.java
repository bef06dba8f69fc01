package org.comity.service.community;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A site, or a section of one, with its own policy and keys.
 *
 * @param id names it in the database
 * @param name names it everywhere else: letters, digits, {@code . _ : -}, at most 100
 * @param title for people
 * @param language what a short comment that leaves a doubt is taken for (BCP 47)
 * @param keepsScored whether comments are kept that came to be scored and did not ask to be
 *     forgotten
 * @param retentionDays after how many days comments are deleted; null for never
 * @param createdAt when it was made
 */
public record Community(
    long id,
    String name,
    String title,
    String language,
    boolean keepsScored,
    @Nullable Integer retentionDays,
    Instant createdAt) {

  /** The one that is there from the beginning, for whoever names none. */
  public static final String DEFAULT = "default";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

  /**
   * Whether a community can be called so.
   *
   * @param name any string
   * @return true for 1 to 100 letters, digits, dots, colons, underscores and hyphens, the first of
   *     them a letter or a digit
   */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}

package org.comity.service.review;

import org.jspecify.annotations.Nullable;

/**
 * Whose order it is.
 *
 * @param actor who, such as {@code user:3}
 * @param bulkId what the orders have in common that were given at once; null for one alone
 */
public record Press(String actor, @Nullable String bulkId) {

  /** Where such orders come in. */
  public static final String DOOR = "dashboard";
}

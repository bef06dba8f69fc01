package org.comity.service.moderation;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a comment, as its platform says.
 *
 * @param externalId what the platform calls them, unique in the community
 * @param name what it shows
 * @param isStaff whether they work for the site
 */
public record Writer(String externalId, @Nullable String name, boolean isStaff) {

  /** Without names. */
  @Override
  public String toString() {
    return "Writer[staff=" + isStaff + "]";
  }
}

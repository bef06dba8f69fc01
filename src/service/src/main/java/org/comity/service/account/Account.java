package org.comity.service.account;

import java.time.Instant;

/**
 * Somebody who works with Comity.
 *
 * @param id names them in the database
 * @param name what they log in with
 * @param role what they may do
 * @param createdAt since when
 */
public record Account(long id, String name, Role role, Instant createdAt) {

  /**
   * How they are named in logs.
   *
   * @return such as {@code user:3}
   */
  public String actor() {
    return "user:" + id;
  }
}

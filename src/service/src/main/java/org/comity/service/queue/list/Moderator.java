package org.comity.service.queue.list;

/**
 * Who reads the queue.
 *
 * @param accountId names the account in the database
 * @param isLead whether what is escalated is for them
 */
public record Moderator(long accountId, boolean isLead) {

  /**
   * How they are named in logs.
   *
   * @return such as {@code user:3}
   */
  public String actor() {
    return "user:" + accountId;
  }
}

package org.comity.service.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where messages go.
 *
 * @param id names it in the database
 * @param communityId whose decisions it is told of
 * @param url where to post to
 * @param secrets to sign with
 * @param events what it is told of
 * @param createdAt when it was made
 * @param createdBy who made it
 * @param disabled since when and why it gets nothing; null if it does
 */
public record Endpoint(
    long id,
    long communityId,
    String url,
    Secrets secrets,
    Set<Event> events,
    Instant createdAt,
    String createdBy,
    @Nullable Disabled disabled) {

  /** Copies the set. */
  public Endpoint {
    events = Set.copyOf(events);
  }

  /**
   * Since when and why an endpoint gets nothing.
   *
   * @param at when it was disabled
   * @param reason a sentence
   */
  public record Disabled(Instant at, String reason) {}

  /**
   * What an administrator chooses.
   *
   * @param url a {@link ReceiverAddress}
   * @param events at least one
   */
  public record Choice(String url, Set<Event> events) {}

  /**
   * What messages are signed with.
   *
   * @param current {@code whsec_} and Base64 of 32 bytes
   * @param previous the one before; null if there is none
   * @param previousUntil how long the one before is signed with, too
   */
  public record Secrets(
      String current, @Nullable String previous, @Nullable Instant previousUntil) {

    /**
     * Those to sign with at a time: both while a receiver may still know only the older one.
     *
     * @param now the time
     * @return the current one first
     */
    public List<String> validAt(Instant now) {
      return previous != null && previousUntil != null && now.isBefore(previousUntil)
          ? List.of(current, previous)
          : List.of(current);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
      return "Secrets[previousUntil=" + previousUntil + "]";
    }
  }
}

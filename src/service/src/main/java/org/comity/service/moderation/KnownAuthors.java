package org.comity.service.moderation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.policy.Facts;
import org.comity.service.comment.Authors;
import org.comity.service.store.Database;
import org.comity.service.store.StorageUnavailableException;

/** What a policy may know of a comment's author. */
@Singleton
final class KnownAuthors {

  private final Database database;
  private final Authors authors;

  @Inject
  KnownAuthors(Database database, Authors authors) {
    this.database = database;
    this.authors = authors;
  }

  /**
   * Asks the database.
   *
   * @return a newcomer's facts for somebody who never wrote; nothing while the database is away:
   *     the policy then takes the careful way
   */
  Optional<Facts.Author> find(long communityId, Writer writer) {
    try {
      return Optional.of(
          database.transact(
              handle ->
                  authors
                      .find(handle, communityId, writer.externalId())
                      .map(known -> authors.factsOf(handle, known))
                      .orElseGet(() -> new Facts.Author(0, 0, null))));
    } catch (StorageUnavailableException e) {
      return Optional.empty();
    }
  }
}

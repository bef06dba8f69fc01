package org.comity.service.moderation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.policy.Facts;
import org.comity.policy.Policy;
import org.comity.service.comment.Authors;
import org.comity.service.report.Reports;
import org.comity.service.store.Database;
import org.comity.service.store.StorageUnavailableException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a policy may know of a comment that stands in the database alone. */
@Singleton
final class KnownFacts {

  private final Database database;
  private final Authors authors;
  private final Reports reports;

  @Inject
  KnownFacts(Database database, Authors authors, Reports reports) {
    this.database = database;
    this.authors = authors;
    this.reports = reports;
  }

  /**
   * What is known.
   *
   * @param author a newcomer's facts for somebody who never wrote; null where nobody asks for them
   * @param reports how many readers reported the comment; 0 where nobody asks
   */
  record Known(Facts.@Nullable Author author, int reports) {

    /** Of a comment of which nothing was asked. */
    static final Known NOTHING = new Known(null, 0);
  }

  /** Whether a policy asks for anything of what is known of a comment. */
  static boolean isAsked(Policy policy, Submission submission) {
    return policy.needsReports() || (policy.needsAuthor() && submission.writer() != null);
  }

  /**
   * Asks the database.
   *
   * @return nothing while the database is away: the policy then takes the careful way
   */
  Optional<Known> find(Policy policy, Submission submission) {
    try {
      return Optional.of(
          database.transact(
              handle ->
                  new Known(
                      policy.needsAuthor() ? author(handle, submission) : null,
                      policy.needsReports() ? reports(handle, submission) : 0)));
    } catch (StorageUnavailableException e) {
      return Optional.empty();
    }
  }

  private Facts.@Nullable Author author(Handle handle, Submission submission) {
    Writer writer = submission.writer();
    return writer == null
        ? null
        : authors
            .find(handle, submission.community().id(), writer.externalId())
            .map(known -> authors.factsOf(handle, known))
            .orElseGet(() -> new Facts.Author(0, 0, null));
  }

  private int reports(Handle handle, Submission submission) {
    return reports.count(handle, submission.community().id(), submission.comment().id());
  }
}

package org.comity.service.door.rest.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** The audit log, page by page. Waits for the database. */
@Singleton
final class AuditPages {

  private final Database database;
  private final AuditLog log;
  private final Communities communities;

  @Inject
  AuditPages(Database database, AuditLog log, Communities communities) {
    this.database = database;
    this.log = log;
    this.communities = communities;
  }

  /**
   * A page, newest first.
   *
   * @param community only of this one; null for all entries
   * @param paging which of them
   * @param path where the list is
   */
  Listing<AuditAnswer> page(@Nullable Long community, Paging paging, String path) {
    long before = paging.before();
    int limit = paging.limit() + 1;
    List<AuditEntry> rows = database.transact(handle -> log.list(handle, community, before, limit));
    return paging.page(rows, AuditEntry::id, this::answer, path);
  }

  private AuditAnswer answer(AuditEntry entry) {
    Long where = entry.communityId();
    String community =
        where == null ? null : communities.find(where).map(Community::name).orElse(null);
    return AuditAnswer.of(entry, community);
  }
}

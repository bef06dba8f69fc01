package org.comity.service.export.training;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.service.comment.Authors;
import org.comity.service.comment.CommentThreads;
import org.comity.service.comment.Comments;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Puts comments that a person decided on into the tables, faster than through the doors. */
@Singleton
public class MadeRows {

  @Inject Database database;
  @Inject Authors authors;
  @Inject CommentThreads threads;

  /** A comment that somebody decided on. */
  public record Made(
      String id, @Nullable String thread, @Nullable String author, String text, String by) {}

  public void add(long community, List<Made> made) {
    database.transact(
        handle -> {
          addComments(handle, community, made);
          handle
              .createUpdate(
                  """
                  insert into decisions (community_id, comment_id, comment_external_id, revision,
                    verdict, reasons, source, decided_by, door, decided_at, bundle_id)
                  select c.community_id, c.id, c.external_id, c.revision, 'REJECT', '[]',
                    'MODERATOR', c.door, 'dashboard', c.received_at, 'starter'
                  from comments c where c.community_id = :community and not exists (
                    select 1 from decisions d where d.comment_id = c.id)\
                  """)
              .bind("community", community)
              .execute();
          return null;
        });
  }

  private void addComments(Handle handle, long community, List<Made> made) {
    Instant now = Database.CLOCK.instant();
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into comments (community_id, external_id, thread_id, author_id, text,
              text_sha256, revision, status, door, posted_at, received_at, changed_at)
            values (:community, :id, :thread, :author, :text, :sha256, 1, 'REJECTED', :by, :now,
              :now, :now)\
            """);
    Map<String, Long> knownThreads = new HashMap<>();
    Map<String, Long> knownAuthors = new HashMap<>();
    for (Made one : made) {
      batch
          .bind("community", community)
          .bind("id", one.id())
          .bind(
              "thread",
              one.thread() == null
                  ? null
                  : knownThreads.computeIfAbsent(
                      one.thread(), name -> threads.idOf(handle, community, name, null)))
          .bind(
              "author",
              one.author() == null
                  ? null
                  : knownAuthors.computeIfAbsent(
                      one.author(), name -> authors.idOf(handle, community, name, null)))
          .bind("text", one.text())
          .bind("sha256", Comments.sha256(one.text()))
          .bind("by", one.by())
          .bind("now", now)
          .add();
    }
    int[] unused = batch.execute();
  }
}

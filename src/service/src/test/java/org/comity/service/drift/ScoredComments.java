package org.comity.service.drift;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.comity.service.comment.Comments;
import org.comity.service.scoring.LoadedModel;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/** Puts comments into the tables that were scored some days ago. */
@Singleton
public class ScoredComments {

  @Inject Database database;
  @Inject LoadedModel model;

  /** So many in a language, so long ago, with scores from one on, all of the same text. */
  public record Part(String language, int count, int daysAgo, double score, String text) {}

  public void add(long community, Part part) {
    Instant at = Database.CLOCK.instant().minus(Duration.ofDays(part.daysAgo()));
    database.transact(
        handle -> {
          for (int i = 0; i < part.count(); i++) {
            double score = part.score() + i % 20 / 100.0;
            long id = comment(handle, community, part, at.plusSeconds(i));
            decision(handle, id, part.language(), "{\"TOXICITY\":" + score + "}");
          }
          return null;
        });
  }

  private static long comment(Handle handle, long community, Part part, Instant at) {
    return handle
        .createUpdate(
            """
            insert into comments (community_id, external_id, text, text_sha256, language,
              revision, status, door, posted_at, received_at, changed_at)
            values (:community, :id, :text, :sha256, :language, 1, 'APPROVED', 'rest', :at,
              :at, :at)\
            """)
        .bind("community", community)
        .bind("id", part.language() + at + part.score())
        .bind("text", part.text())
        .bind("sha256", Comments.sha256(part.text()))
        .bind("language", part.language())
        .bind("at", at)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private void decision(Handle handle, long comment, String language, String scores) {
    handle
        .createUpdate(
            """
            insert into decisions (community_id, comment_id, comment_external_id, revision,
              verdict, reasons, scores, language, source, bundle_id, door, decided_at)
            select community_id, id, external_id, 1, 'APPROVE', '[]', :scores, :language, 'POLICY',
              :bundle, 'rest', received_at
            from comments where id = :comment\
            """)
        .bind("comment", comment)
        .bind("scores", scores)
        .bind("language", language)
        .bind("bundle", model.classifier().bundle().id())
        .execute();
  }
}

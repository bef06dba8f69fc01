package org.comity.service.drift;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.comity.features.Reading;
import org.comity.model.Bundle;
import org.comity.service.decision.LoggedScores;
import org.jdbi.v3.core.Handle;

/** Reads what was scored in some time, and is still kept. */
@Singleton
final class ScoredRows {

  /** So many tell a change of a few hundredths, and are read in a second. */
  private static final int MOST = 4_000;

  private static final int AT_ONCE = 500;

  @Inject
  ScoredRows() {}

  /** A time: from when, and until when, exclusive. */
  record Window(Instant from, Instant to) {}

  /** The newest of a time, by one bundle. */
  List<ScoredRow> of(Handle handle, long communityId, Bundle bundle, Window window) {
    return handle
        .createQuery(
            """
            select d.language, d.scores, c.text
            from decisions d join comments c on c.id = d.comment_id and c.revision = d.revision
            where d.community_id = :community and d.source = 'POLICY'
              and d.decided_at >= :from and d.decided_at < :to
              and d.bundle_id = :bundle and d.scores is not null and d.language is not null
            order by d.decided_at desc limit :most\
            """)
        .setFetchSize(AT_ONCE)
        .bind("community", communityId)
        .bind("from", window.from())
        .bind("to", window.to())
        .bind("bundle", bundle.id())
        .bind("most", MOST)
        .map((row, context) -> row(row, bundle))
        .list();
  }

  private static ScoredRow row(ResultSet row, Bundle bundle) throws SQLException {
    return new ScoredRow(
        row.getString("language"),
        LoggedScores.read(row.getString("scores")).byAttribute(),
        bundle.unknownShare(Reading.of(row.getString("text"))));
  }
}

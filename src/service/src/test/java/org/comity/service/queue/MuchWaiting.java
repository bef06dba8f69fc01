package org.comity.service.queue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.service.community.Community;
import org.comity.service.store.Database;

/** So many waiting comments that measuring is worth while; their scores are spread evenly. */
@Singleton
public final class MuchWaiting {

  @Inject Database database;

  /**
   * Fills a community.
   *
   * @param rows so many
   */
  public void fill(Community community, int rows) {
    boolean isH2 = database.kind().equals("H2");
    String numbers =
        isH2
            ? "(select \"X\" as x from system_range(1, " + rows + ")) n"
            : "(select x from generate_series(1, " + rows + ") x) n";
    database.transact(
        handle -> {
          handle
              .createUpdate(
                  "insert into comments (community_id, external_id, text, text_sha256, language, revision, status, door, posted_at, received_at, changed_at) select :c, 'm' || n.x, 'Made', '', 'en', 1, 'HELD', 'rest', :now, :now, :now from "
                      + numbers)
              .bind("c", community.id())
              .bind("now", Database.CLOCK.instant())
              .execute();
          handle
              .createUpdate(
                  """
                  insert into waiting (comment_id, community_id, language, received_at, risk,
                    uncertainty, by_risk, by_uncertainty, held, appealed, reports, waiting_since,
                    change_number)
                  select v.id, :c, case when mod(v.id, 10) = 0 then 'ar' else 'en' end, :now,
                    v.r / 1000000.0, v.u / 1000000.0, (1000000 - v.r) * 1099511627776 + v.id,
                    (1000000 - v.u) * 1099511627776 + v.id, true, mod(v.id, 200) = 0,
                    case when mod(v.id, 50) = 0 then 1 else 0 end, :now, 1
                  from (select id, mod(id * 7919, 1000003) - 3 as r, mod(id * 104729, 1000003) - 3 as u
                    from comments where community_id = :c) v where v.r >= 0 and v.u >= 0\
                  """)
              .bind("c", community.id())
              .bind("now", Database.CLOCK.instant())
              .execute();
          for (String attribute : List.of("TOXICITY", "INSULT", "THREAT", "PROFANITY")) {
            handle
                .createUpdate(
                    """
                    insert into waiting_scores (comment_id, attribute, by_score, community_id)
                    select comment_id, :a, mod(comment_id * :factor, 1000000) * 1099511627776
                      + comment_id, :c from waiting where community_id = :c\
                    """)
                .bind("a", attribute)
                .bind("factor", 15_485_863 + attribute.length() * 2L)
                .bind("c", community.id())
                .execute();
          }
          return null;
        });
    if (!isH2) {
      database.transact(handle -> handle.execute("analyze"));
    }
  }
}

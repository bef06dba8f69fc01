package org.comity.service.quality.team;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.service.quality.Samples.Between;
import org.comity.service.quality.TakenBack;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** Counts what people rejected comments for. Waits for the database. */
@Singleton
public final class RejectionCounts {

  private final Database database;

  @Inject
  RejectionCounts(Database database) {
    this.database = database;
  }

  /**
   * How often people rejected for something.
   *
   * @param category a {@code STATEMENT_CATEGORY_…} of the Digital Services Act; null where nobody
   *     gave a reason, as through the doors of platforms
   * @param count how often, at least 1
   */
  public record Rejections(@Nullable String category, int count) {}

  /**
   * Counts them.
   *
   * @param communityId whose
   * @param time in which people decided; what was taken back since is left out
   * @return the most frequent first
   */
  public List<Rejections> of(long communityId, Between time) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    """
                    select d.dsa_category, count(*) as n from decisions d
                    where d.community_id = :community and d.decided_at >= :from
                      and d.decided_at < :to and d.source <> 'POLICY' and d.verdict = 'REJECT' and
                    """
                        + TakenBack.LEFT_OUT
                        + "group by d.dsa_category order by n desc, d.dsa_category")
                .bind("community", communityId)
                .bindMethods(time)
                .map(
                    (row, context) ->
                        new Rejections(row.getString("dsa_category"), row.getInt("n")))
                .list());
  }
}

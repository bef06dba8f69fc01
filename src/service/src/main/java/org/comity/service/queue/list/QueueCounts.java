package org.comity.service.queue.list;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * How much waits. Counting goes through all that waits, so what was counted within the last second
 * is given again. Safe for use by many threads.
 */
@Singleton
public final class QueueCounts {

  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Database database;
  private volatile @Nullable Counted last;

  private record Counted(List<Count> counts, long atNanos) {}

  @Inject
  QueueCounts(Database database) {
    this.database = database;
  }

  /**
   * What waits in one community and language, for all or for all but one. A comment that waits for
   * two causes counts in both.
   *
   * @param communityId whose
   * @param language what the comments were read as; null where that is not known
   * @param waiting how many comments in all
   * @param held how many of them are held
   * @param appealed how many of them have an open appeal
   * @param reported how many of them were reported
   * @param audit how many of them were drawn to check what was decided automatically
   * @param secondLook how many of them a second person shall judge
   * @param learning how many of them were chosen to be learnt from
   * @param escalated how many of them are for leads
   * @param handed how many of them somebody left to a colleague
   * @param notFor the account that must not judge them, for it decided on them; null for none, and
   *     where a lead shall decide
   */
  public record Count(
      long communityId,
      @Nullable String language,
      long waiting,
      long held,
      long appealed,
      long reported,
      long audit,
      long secondLook,
      long learning,
      long escalated,
      long handed,
      @Nullable Long notFor) {

    /**
     * Whether these are for somebody.
     *
     * @param account whose
     * @return false if they must not judge them
     */
    public boolean isFor(long account) {
      return notFor == null || notFor != account;
    }
  }

  /**
   * Counts. Waits for the database.
   *
   * @return by community, language and who must not judge; those in which nothing waits are missing
   */
  public List<Count> all() {
    Counted known = last;
    if (known != null && System.nanoTime() - known.atNanos() < FRESH.toNanos()) {
      return known.counts();
    }
    List<Count> counts = database.transact(QueueCounts::count);
    last = new Counted(counts, System.nanoTime());
    return counts;
  }

  /**
   * Counts what waits for one reader: not the second looks at what they decided themselves. Waits
   * for the database.
   *
   * @param account whose
   * @return by community and language
   */
  public List<Count> of(long account) {
    return all().stream().filter(count -> count.isFor(account)).toList();
  }

  /**
   * Counts now, whatever was counted before.
   *
   * @param handle the transaction
   * @return as {@link #all()}
   */
  public static List<Count> count(Handle handle) {
    return handle
        .createQuery(
            """
            select community_id, language, count(*) as waiting,
              sum(case when held then 1 else 0 end) as held,
              sum(case when appealed then 1 else 0 end) as appealed,
              sum(case when reports > 0 then 1 else 0 end) as reported,
              sum(case when audit then 1 else 0 end) as audit,
              sum(case when second_look then 1 else 0 end) as second_look,
              sum(case when learning then 1 else 0 end) as learning,
              count(escalated_at) as escalated, count(handed_at) as handed, not_for
            from (select waiting.*,
                case when escalated_at is null then excluded_account end as not_for
              from waiting) w
            group by community_id, language, not_for order by community_id, language, not_for\
            """)
        .map(ConstructorMapper.of(Count.class))
        .list();
  }
}

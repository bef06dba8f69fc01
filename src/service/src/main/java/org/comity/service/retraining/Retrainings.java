package org.comity.service.retraining;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.key.Secrets;
import org.comity.service.retraining.Started.Granted;
import org.comity.service.retraining.Started.Held;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The table of retrainings. At most one of a community runs: whoever begins one holds a lease that
 * must be renewed, and another may take it over when it is over. The database sees to that, for all
 * processes of the service. Every method waits for it.
 */
@Singleton
public final class Retrainings {

  private static final RowMapper<Retraining> ROW = ConstructorMapper.of(Retraining.class);
  private static final int FEW = 5;
  private static final String TOKEN = "comity_lease_";

  private final Database database;
  private final AuditLog audit;
  private final Clock clock = Database.CLOCK;

  @Inject
  Retrainings(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * A wish to retrain.
   *
   * @param communityId whose next bundle is to be made
   * @param holder the process that runs, as it calls itself
   * @param lease for how long it need not be heard of
   * @param actor whose key it shows
   * @param champion the bundle that scores the community
   * @param policyVersion of the community's policy
   */
  public record Wish(
      long communityId,
      String holder,
      Duration lease,
      String actor,
      String champion,
      int policyVersion) {}

  /**
   * What a job shows.
   *
   * @param id names its retraining
   * @param communityId whose
   * @param token as it was given
   */
  public record Lease(long id, long communityId, String token) {

    /** Without the token. */
    @Override
    public String toString() {
      return "Lease[" + id + "]";
    }
  }

  /**
   * How far a job is.
   *
   * @param lease for how long it need not be heard of from now on
   * @param stage what it does, in its own words
   * @param done how much of all is done, in [0,1]
   */
  public record Progress(Duration lease, String stage, double done) {}

  /**
   * Begins, unless another runs whose lease is not over. One whose lease is over is abandoned.
   *
   * @param wish what is wanted
   * @return what came of it
   */
  public Started start(Wish wish) {
    return database.insist(
        handle -> {
          // One at a time; were it not for this, the unique column would refuse the second.
          handle.execute("select id from communities where id = ? for update", wish.communityId());
          Optional<Retraining> running = running(handle, wish.communityId());
          Instant now = clock.instant();
          if (running.isPresent() && running.get().leaseUntil().isAfter(now)) {
            return new Held(running.get());
          }
          running.ifPresent(silent -> abandon(handle, silent, wish));
          String token = Secrets.create(TOKEN);
          long id = insert(handle, wish, token, now);
          note(handle, wish.communityId(), id, wish.actor(), "start", "by " + wish.holder());
          return new Granted(find(handle, wish.communityId(), id).orElseThrow(), token);
        });
  }

  /**
   * The one that holds the lease now. Who wants it is told so sooner than by trying to begin.
   *
   * @param communityId whose
   * @return nothing if none does, or if its lease is over
   */
  public Optional<Retraining> holder(long communityId) {
    return list(communityId, Long.MAX_VALUE, 1).stream()
        .filter(last -> last.state() == RetrainingState.RUNNING)
        .filter(last -> last.leaseUntil().isAfter(clock.instant()))
        .findFirst();
  }

  private static Optional<Retraining> running(Handle handle, long communityId) {
    return handle
        .createQuery("select * from retrainings where running_in = :community for update")
        .bind("community", communityId)
        .map(ROW)
        .findOne();
  }

  private void abandon(Handle handle, Retraining silent, Wish wish) {
    handle
        .createUpdate(
            """
            update retrainings set state = :state, running_in = null, ended_at = :now
            where id = :id\
            """)
        .bind("state", RetrainingState.ABANDONED)
        .bind("now", clock.instant())
        .bind("id", silent.id())
        .execute();
    String since = "not heard of since " + silent.renewedAt();
    note(handle, wish.communityId(), silent.id(), wish.actor(), "abandon", since);
  }

  private static long insert(Handle handle, Wish wish, String token, Instant now) {
    return handle
        .createUpdate(
            """
            insert into retrainings (community_id, running_in, state, holder, started_by,
              token_sha256, champion, policy_version, started_at, renewed_at, lease_until)
            values (:communityId, :communityId, :state, :holder, :actor, :token, :champion,
              :policyVersion, :now, :now, :until)\
            """)
        .bindMethods(wish)
        .bind("state", RetrainingState.RUNNING)
        .bind("token", Secrets.sha256(token))
        .bind("now", now)
        .bind("until", now.plus(wish.lease()))
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /**
   * Says that a job still runs.
   *
   * @param shown by the job
   * @param progress how far it is
   * @return the retraining as it is now; nothing if the lease is lost or was never held
   */
  public Optional<Retraining> renew(Lease shown, Progress progress) {
    return database.insist(
        handle -> {
          Instant now = clock.instant();
          int renewed =
              handle
                  .createUpdate(
                      """
                      update retrainings set lease_until = :until, renewed_at = :now,
                        stage = :stage, done = :done
                      where id = :id and running_in = :communityId and token_sha256 = :hash\
                      """)
                  .bindMethods(shown)
                  .bindMethods(progress)
                  .bind("hash", Secrets.sha256(shown.token()))
                  .bind("now", now)
                  .bind("until", now.plus(progress.lease()))
                  .execute();
          return renewed == 0 ? Optional.empty() : find(handle, shown.communityId(), shown.id());
        });
  }

  /**
   * What came of a retraining.
   *
   * @param state one that {@link RetrainingState#isOutcome} has
   * @param report in JSON, at most {@link Retraining#MAX_REPORT} characters
   */
  public record Outcome(RetrainingState state, String report) {

    /**
     * Checks the state.
     *
     * @throws IllegalArgumentException if no job may say so
     */
    public Outcome {
      if (!state.isOutcome()) {
        throw new IllegalArgumentException("a job is handed in, refused or failed");
      }
    }

    /** Without the report. */
    @Override
    public String toString() {
      return "Outcome[" + state + "]";
    }
  }

  /**
   * Ends one, and gives the lease back. Saying the same again changes nothing.
   *
   * @param shown by the job
   * @param outcome what came of it
   * @param actor whose key it shows
   * @return the retraining as it is now; nothing if the lease is lost or was never held, or if it
   *     ended in another way
   */
  public Optional<Retraining> end(Lease shown, Outcome outcome, String actor) {
    return database.insist(
        handle -> {
          if (close(handle, shown, outcome)) {
            String state = outcome.state().name().toLowerCase(Locale.ROOT);
            note(handle, shown.communityId(), shown.id(), actor, "end", state);
          }
          return held(handle, shown).filter(one -> one.state() == outcome.state());
        });
  }

  private boolean close(Handle handle, Lease shown, Outcome outcome) {
    return handle
            .createUpdate(
                """
                update retrainings set state = :state, report = :report, ended_at = :now,
                  running_in = null
                where id = :id and running_in = :communityId and token_sha256 = :hash\
                """)
            .bindMethods(shown)
            .bindMethods(outcome)
            .bind("hash", Secrets.sha256(shown.token()))
            .bind("now", clock.instant())
            .execute()
        > 0;
  }

  private static Optional<Retraining> held(Handle handle, Lease shown) {
    return handle
        .createQuery(
            """
            select * from retrainings
            where id = :id and community_id = :communityId and token_sha256 = :hash\
            """)
        .bindMethods(shown)
        .bind("hash", Secrets.sha256(shown.token()))
        .map(ROW)
        .findOne();
  }

  /**
   * Looks one up.
   *
   * @param communityId whose
   * @param id names it
   * @return nothing if there is none
   */
  public Optional<Retraining> find(long communityId, long id) {
    return database.transact(handle -> find(handle, communityId, id));
  }

  private static Optional<Retraining> find(Handle handle, long communityId, long id) {
    return handle
        .createQuery("select * from retrainings where id = :id and community_id = :community")
        .bind("id", id)
        .bind("community", communityId)
        .map(ROW)
        .findOne();
  }

  /**
   * Lists those of a community, newest first, without their reports.
   *
   * @param communityId whose
   * @param before only those with a smaller id
   * @param limit at most so many
   * @return the retrainings
   */
  public List<Retraining> list(long communityId, long before, int limit) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    """
                    select id, community_id, state, holder, started_by, champion, policy_version,
                      stage, done, started_at, renewed_at, lease_until, ended_at,
                      cast(null as varchar) as report
                    from retrainings where community_id = :community and id < :before
                    order by id desc limit :limit\
                    """)
                .bind("community", communityId)
                .bind("before", before)
                .bind("limit", limit)
                .map(ROW)
                .list());
  }

  /**
   * Those that came to an end with a report which says so of a bundle, newest first.
   *
   * @param communityId whose
   * @param bundle what the report names
   * @return at most a few, with their reports
   */
  public List<Retraining> reporting(long communityId, String bundle) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    """
                    select * from retrainings
                    where community_id = :community and report is not null
                      and state in (:handedIn, :refused) and position(:bundle in report) > 0
                    order by id desc limit :limit\
                    """)
                .bind("community", communityId)
                .bind("handedIn", RetrainingState.HANDED_IN)
                .bind("refused", RetrainingState.REFUSED)
                .bind("bundle", '"' + bundle + '"')
                .bind("limit", FEW)
                .map(ROW)
                .list());
  }

  private void note(
      Handle handle, long communityId, long id, String actor, String action, String details) {
    audit.append(
        handle, communityId, new Deed(actor, "retraining." + action, "retraining " + id, details));
  }
}

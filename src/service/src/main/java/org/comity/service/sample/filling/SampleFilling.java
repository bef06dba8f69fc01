package org.comity.service.sample.filling;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.moderation.Moderation;
import org.comity.service.sample.SampleComment;
import org.comity.service.sample.SampleThread;
import org.comity.service.sample.SampleThreads;
import org.comity.service.sample.filling.Progress.State;
import org.comity.service.store.Database;
import org.jboss.logging.Logger;

/**
 * Fills the queue with sample threads, one filling at a time in each process. Every method but
 * {@link #progress()} waits for the database. Safe for use by many threads.
 */
@Singleton
public final class SampleFilling {

  /** The community that they are kept in. */
  public static final String COMMUNITY = "samples";

  private static final Logger LOG = Logger.getLogger(SampleFilling.class);

  /** Four in each language: enough to work for a quarter of an hour, of all kinds of discourse. */
  private static final List<String> CHOSEN =
      List.of(
          "football-derby-flares",
          "ar-fuel-prices",
          "generator-fees-and-power-cuts",
          "ar-football-derby",
          "grain-terminal-fire-inquiry",
          "ar-teachers-strike",
          "lira-falls-bank-queues",
          "ar-song-contest");

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final List<SampleThread> threads;
  private final List<String> ids;
  private final Communities communities;
  private final Moderation moderation;
  private final Database database;
  private final AuditLog audit;
  private volatile Progress progress;

  @Inject
  SampleFilling(
      SampleThreads samples,
      Communities communities,
      Moderation moderation,
      Database database,
      AuditLog audit) {
    this.threads = CHOSEN.stream().map(samples::byId).map(Optional::orElseThrow).toList();
    this.ids =
        threads.stream().flatMap(it -> it.comments().stream()).map(SampleComment::id).toList();
    this.communities = communities;
    this.moderation = moderation;
    this.database = database;
    this.audit = audit;
    this.progress = new Progress(State.RESTING, 0, ids.size());
  }

  /**
   * How far the filling is that this process has begun.
   *
   * @return never waits
   */
  public Progress progress() {
    return progress;
  }

  /**
   * How many sample comments are kept.
   *
   * @return from 0 to all of them
   */
  public int kept() {
    return communities.find(COMMUNITY).map(it -> count(it.id())).orElse(0);
  }

  private int count(long community) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from comments
                    where community_id = :community and external_id in (<ids>)\
                    """)
                .bind("community", community)
                .bindList("ids", ids)
                .mapTo(Integer.class)
                .one());
  }

  /**
   * Begins to hand in what is not there yet, and goes on in the background. What is there stays as
   * it is, with all that people decided on it.
   *
   * @param title of the community, if it must be made
   * @param language of the community, if it must be made (BCP 47)
   * @param actor who wants it
   * @return false if there is nothing to do, because it goes on already or all are there
   */
  public boolean fill(String title, String language, String actor) {
    Progress before = progress;
    if (!begin()) {
      return false;
    }
    boolean isBegun = false;
    try {
      Community community = community(title, language, actor);
      if (count(community.id()) < ids.size()) {
        note(community, new Deed(actor, "samples.fill", "community " + COMMUNITY));
        Infrastructure.getDefaultWorkerPool().execute(() -> handIn(community));
        isBegun = true;
      }
    } finally {
      if (!isBegun) {
        progress = before;
      }
    }
    return isBegun;
  }

  /** Lets one in at a time. */
  private synchronized boolean begin() {
    if (progress.state() == State.FILLING) {
      return false;
    }
    progress = new Progress(State.FILLING, 0, ids.size());
    return true;
  }

  private Community community(String title, String language, String actor) {
    return communities
        .find(COMMUNITY)
        .orElseGet(
            () ->
                communities.create(
                    COMMUNITY, new CommunitySettings(title, language, false, null), actor));
  }

  private void note(Community community, Deed deed) {
    database.transact(
        handle -> {
          audit.append(handle, community.id(), deed);
          return null;
        });
  }

  private void handIn(Community community) {
    int done = 0;
    State end = State.FAILED;
    try {
      for (SampleThread thread : threads) {
        SampleSubmissions submissions = new SampleSubmissions(community, thread);
        for (SampleComment comment : thread.comments()) {
          var unused = moderation.decideAndKeep(submissions.of(comment)).await().atMost(LONGEST);
          done++;
          progress = new Progress(State.FILLING, done, ids.size());
        }
      }
      end = State.RESTING;
    } catch (RuntimeException e) {
      LOG.warnf("sample threads: not all could be kept: %s", e.getMessage());
    } finally {
      progress = new Progress(end, done, ids.size());
    }
  }

  /**
   * Deletes the sample comments, with their labels and all else that hangs on them, and no other
   * comment. The log of decisions stays, as it does for every comment that is deleted.
   *
   * @param actor who wants it
   * @return how many were deleted; nothing if the filling still goes on
   */
  public OptionalInt remove(String actor) {
    if (progress.state() == State.FILLING) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        communities.find(COMMUNITY).map(community -> delete(community, actor)).orElse(0));
  }

  private int delete(Community community, String actor) {
    return database.insist(
        handle -> {
          int deleted =
              handle
                  .createUpdate(
                      """
                      delete from comments
                      where community_id = :community and external_id in (<ids>)\
                      """)
                  .bind("community", community.id())
                  .bindList("ids", ids)
                  .execute();
          if (deleted > 0) {
            String details = deleted + " comments";
            audit.append(
                handle,
                community.id(),
                new Deed(actor, "samples.remove", "community " + COMMUNITY, details));
          }
          return deleted;
        });
  }
}

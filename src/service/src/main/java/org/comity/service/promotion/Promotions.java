package org.comity.service.promotion;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.decision.DecisionSource;
import org.comity.service.outbox.Announcements;
import org.comity.service.scoring.LoadedModel;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/** Writes down which bundle a community is scored by, and announces that it is another. */
@Singleton
public final class Promotions {

  private final Database database;
  private final Communities communities;
  private final LoadedModel model;
  private final Announcements announcements;
  private final Clock clock = Database.CLOCK;

  @Inject
  Promotions(
      Database database, Communities communities, LoadedModel model, Announcements announcements) {
    this.database = database;
    this.communities = communities;
    this.model = model;
    this.announcements = announcements;
  }

  void start(@Observes @Priority(LoadedModel.READY_PRIORITY) StartupEvent event) {
    String bundle = model.classifier().bundle().id();
    Collection<Community> all = communities.all();
    database.transact(
        handle -> {
          all.forEach(community -> note(handle, community.id(), bundle));
          return null;
        });
  }

  /**
   * Of processes that start at the same time, the one whose row counts announces it. A community
   * that was made since the last start has no row yet, and the bundle that decided there last.
   */
  private void note(Handle handle, long communityId, String bundle) {
    Optional<String> recorded = recorded(handle, communityId);
    Optional<String> previous = recorded.or(() -> decided(handle, communityId));
    int written =
        recorded.isPresent()
            ? replace(handle, communityId, bundle)
            : insert(handle, communityId, bundle);
    if (written > 0 && previous.isPresent() && !previous.get().equals(bundle)) {
      announcements.promoted(handle, communityId, bundle, previous.get());
    }
  }

  private static Optional<String> recorded(Handle handle, long communityId) {
    return handle
        .createQuery("select bundle_id from community_bundles where community_id = :community")
        .bind("community", communityId)
        .mapTo(String.class)
        .findOne();
  }

  private static Optional<String> decided(Handle handle, long communityId) {
    return handle
        .createQuery(
            """
            select bundle_id from decisions
            where community_id = :community and source = :source and bundle_id is not null
            order by id desc limit 1\
            """)
        .bind("community", communityId)
        .bind("source", DecisionSource.POLICY)
        .mapTo(String.class)
        .findOne();
  }

  private int replace(Handle handle, long communityId, String bundle) {
    return handle
        .createUpdate(
            """
            update community_bundles set bundle_id = :bundle, since = :now
            where community_id = :community and bundle_id <> :bundle\
            """)
        .bind("bundle", bundle)
        .bind("now", clock.instant())
        .bind("community", communityId)
        .execute();
  }

  private int insert(Handle handle, long communityId, String bundle) {
    return handle
        .createUpdate(
            """
            insert into community_bundles (community_id, bundle_id, since)
            values (:community, :bundle, :now) on conflict do nothing\
            """)
        .bind("community", communityId)
        .bind("bundle", bundle)
        .bind("now", clock.instant())
        .execute();
  }
}

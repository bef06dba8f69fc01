package org.comity.service.promotion;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.decision.DecisionSource;
import org.comity.service.outbox.Announcements;
import org.comity.service.promotion.CommunityBundles.Use;
import org.comity.service.scoring.LoadedModel;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Writes down what the service is started with for every community that has no bundle of its own,
 * and announces where that is another than before.
 */
@Singleton
final class ChangesAtStart {

  private final Database database;
  private final Communities communities;
  private final LoadedModel model;
  private final Announcements announcements;

  @Inject
  ChangesAtStart(
      Database database, Communities communities, LoadedModel model, Announcements announcements) {
    this.database = database;
    this.communities = communities;
    this.model = model;
    this.announcements = announcements;
  }

  void start(@Observes @Priority(LoadedModel.READY_PRIORITY) StartupEvent event) {
    String bundle = model.champion().id();
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
    Optional<Use> recorded = CommunityBundles.find(handle, communityId);
    if (recorded.isPresent() && recorded.get().own()) {
      return;
    }
    Optional<String> previous = recorded.map(Use::bundle).or(() -> decided(handle, communityId));
    boolean isAnother = CommunityBundles.start(handle, communityId, bundle);
    if (isAnother && previous.isPresent() && !previous.get().equals(bundle)) {
      announcements.promoted(handle, communityId, bundle, previous.get());
    }
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
}

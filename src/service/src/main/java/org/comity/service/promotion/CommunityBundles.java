package org.comity.service.promotion;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/** The table of which bundle scores which community. */
final class CommunityBundles {

  private static final Clock CLOCK = Database.CLOCK;

  private CommunityBundles() {}

  /**
   * What scores a community.
   *
   * @param bundle names it
   * @param own false if it is what the service is started with
   */
  record Use(String bundle, boolean own) {}

  static Optional<Use> find(Handle handle, long communityId) {
    return handle
        .createQuery("select bundle_id, own from community_bundles where community_id = :community")
        .bind("community", communityId)
        .map((row, context) -> new Use(row.getString("bundle_id"), row.getBoolean("own")))
        .findOne();
  }

  /** Of the communities that have one of their own. */
  static Map<Long, String> own(Handle handle) {
    Map<Long, String> own = new HashMap<>();
    handle
        .createQuery("select community_id, bundle_id from community_bundles where own")
        .map((row, context) -> Map.entry(row.getLong("community_id"), row.getString("bundle_id")))
        .forEach(entry -> own.put(entry.getKey(), entry.getValue()));
    return own;
  }

  /**
   * Writes down what a service is started with, unless a bundle was promoted.
   *
   * @return whether it is another than before
   */
  static boolean start(Handle handle, long communityId, String bundle) {
    Use use = new Use(bundle, false);
    return update(handle, communityId, use, "and not own and bundle_id <> :bundle") > 0
        || insert(handle, communityId, use) > 0;
  }

  /** Writes down what was promoted, or that a promotion was taken back. */
  static void write(Handle handle, long communityId, Use use) {
    if (update(handle, communityId, use, "") == 0) {
      int unused = insert(handle, communityId, use);
    }
  }

  private static int update(Handle handle, long communityId, Use use, String condition) {
    return handle
        .createUpdate(
            "update community_bundles set bundle_id = :bundle, own = :own, since = :now"
                + " where community_id = :community "
                + condition)
        .bind("bundle", use.bundle())
        .bind("own", use.own())
        .bind("now", CLOCK.instant())
        .bind("community", communityId)
        .execute();
  }

  private static int insert(Handle handle, long communityId, Use use) {
    return handle
        .createUpdate(
            """
            insert into community_bundles (community_id, bundle_id, own, since)
            values (:community, :bundle, :own, :now) on conflict do nothing\
            """)
        .bind("bundle", use.bundle())
        .bind("own", use.own())
        .bind("now", CLOCK.instant())
        .bind("community", communityId)
        .execute();
  }
}

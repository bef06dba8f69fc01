package org.comity.service.bundle.store;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.scoring.BundleShelf;
import org.comity.service.store.Database;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Removes bundles that nobody needs any more: a job that hands one in every night would fill the
 * database with them. What has decided on comments stays on the shelves of the processes that did,
 * so that decisions can be made again. Every method waits for the database. Safe for use by many
 * threads.
 */
@Singleton
public final class Removals {

  /** So many of a community's newest stay, whether they ever scored or not. */
  public static final int KEPT = 10;

  private static final Logger LOG = Logger.getLogger(Removals.class);
  private static final String ITSELF = "comity";

  private final Database database;
  private final StoredBundles stored;
  private final BundleBytes bytes;
  private final BundleShelf shelf;
  private final List<BundleUse> uses;
  private final AuditLog audit;

  @Inject
  Removals(
      Database database,
      StoredBundles stored,
      BundleBytes bytes,
      BundleShelf shelf,
      @All List<BundleUse> uses,
      AuditLog audit) {
    this.database = database;
    this.stored = stored;
    this.bytes = bytes;
    this.shelf = shelf;
    this.uses = List.copyOf(uses);
    this.audit = audit;
  }

  /** What became of a bundle. */
  public enum Outcome {
    /** The community does not have it any more. */
    REMOVED,
    /** Something needs it: it scores, runs in the shadow, or a rollback would go back to it. */
    NEEDED,
    /** The community had none of that id. */
    NONE
  }

  /**
   * Takes a bundle from a community; its bytes go when no other community has it.
   *
   * @param communityId whose
   * @param id names it
   * @param actor who wants it
   * @return what became of it
   */
  public Outcome remove(long communityId, String id, String actor) {
    Outcome outcome = database.insist(handle -> remove(handle, communityId, id, actor));
    if (outcome == Outcome.REMOVED) {
      bytes.clear(id);
      clearShelf(id);
    }
    return outcome;
  }

  private Outcome remove(Handle handle, long communityId, String id, String actor) {
    handle.execute("select id from communities where id = ? for update", communityId);
    if (!stored.isThere(handle, communityId, id)) {
      return Outcome.NONE;
    }
    if (uses.stream().anyMatch(use -> use.needs(handle, communityId, id))) {
      return Outcome.NEEDED;
    }
    StoredBundles.remove(handle, id, communityId);
    audit.append(handle, communityId, new Deed(actor, "bundle.remove", "bundle " + id));
    return Outcome.REMOVED;
  }

  /**
   * Removes what a community has beyond its newest {@value #KEPT}, and what is half written since
   * yesterday.
   *
   * @param communityId whose
   */
  void removeOld(long communityId) {
    bytes.clearOld();
    stored.list(communityId).stream()
        .skip(KEPT)
        .map(StoredBundle::id)
        .forEach(
            id -> {
              if (remove(communityId, id, ITSELF) == Outcome.REMOVED) {
                LOG.infof("The bundle %s is removed: %d newer ones are there.", id, KEPT);
              }
            });
  }

  /** What has never scored needs no place on the disk. */
  private void clearShelf(String id) {
    boolean isGone =
        database.transact(
            handle -> stored.find(handle, id).isEmpty() && !StoredBundles.hasScored(handle, id));
    try {
      if (isGone) {
        shelf.take(id);
      }
    } catch (IOException e) {
      LOG.warnf("The folder of the bundle %s cannot be removed: %s", id, e.getMessage());
    }
  }
}

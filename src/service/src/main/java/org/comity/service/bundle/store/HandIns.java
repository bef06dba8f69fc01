package org.comity.service.bundle.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.comity.archive.ArchiveException;
import org.comity.archive.BundleArchive;
import org.comity.model.BundleManifest;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.bundle.store.RefusedBundleException.Cause;
import org.comity.service.scoring.BundleShelf;
import org.comity.service.scoring.Champions;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Takes bundles from outside. One is unpacked, read and made to score before anybody can see it,
 * and only one at a time: each needs as much memory as the one that scores. Safe for use by many
 * threads.
 */
@Singleton
public final class HandIns {

  private final Database database;
  private final StoredBundles stored;
  private final BundleBytes bytes;
  private final BundleShelf shelf;
  private final Champions champions;
  private final Removals removals;
  private final AuditLog audit;
  private final Clock clock = Database.CLOCK;
  private final Semaphore turn = new Semaphore(1);

  @Inject
  HandIns(
      Database database,
      StoredBundles stored,
      BundleBytes bytes,
      BundleShelf shelf,
      Champions champions,
      Removals removals,
      AuditLog audit) {
    this.database = database;
    this.stored = stored;
    this.bytes = bytes;
    this.shelf = shelf;
    this.champions = champions;
    this.removals = removals;
    this.audit = audit;
  }

  /**
   * Who hands in what.
   *
   * @param communityId for which community
   * @param id that the bundle must have
   * @param actor who
   */
  public record Offer(long communityId, String id, String actor) {}

  /**
   * A bundle that is in the database.
   *
   * @param bundle what it is
   * @param isNew false if it was there before, with the same bytes
   */
  public record Received(StoredBundle bundle, boolean isNew) {}

  /**
   * Takes an archive.
   *
   * @param offer who hands in what
   * @param archive as {@link BundleArchive} packs it; read to its end unless it is refused
   * @return after the bundle is in the database, whole
   * @throws RefusedBundleException if it is not let in; nothing is kept of it then
   * @throws IOException if it cannot be received, or not be written
   */
  public Received take(Offer offer, InputStream archive) throws IOException {
    checkName(offer.id());
    if (!turn.tryAcquire()) {
      throw new RefusedBundleException(
          Cause.BUSY, "Another bundle is being handed in: send this one again in some seconds.");
    }
    try {
      return take(offer, archive, shelf.make());
    } finally {
      turn.release();
    }
  }

  private void checkName(String id) {
    if (!BundleShelf.isName(id)) {
      throw new RefusedBundleException(
          Cause.NOT_A_BUNDLE,
          "The bundle is not let in: its id is not of letters from a to z, digits, dots,"
              + " underscores and hyphens. Give it another name.");
    }
    if (champions.started().id().equals(id)) {
      throw new RefusedBundleException(
          Cause.OTHER_BYTES,
          "The service was started with the bundle " + id + ": give this one another version.");
    }
  }

  private Received take(Offer offer, InputStream archive, Path made) throws IOException {
    try {
      unpack(archive, made);
      BundleCheck checked = BundleCheck.of(made, offer.id());
      boolean isHere = isHere(offer.id(), checked);
      Received received = keep(offer, checked, made);
      removals.removeOld(offer.communityId());
      if (!isHere) {
        shelf.place(made, offer.id());
      }
      return received;
    } finally {
      shelf.remove(made);
    }
  }

  private static void unpack(InputStream archive, Path folder) throws IOException {
    try {
      BundleArchive.unpack(archive, folder);
    } catch (ArchiveException e) {
      throw new RefusedBundleException(
          e.isTooLarge() ? Cause.TOO_LARGE : Cause.NOT_A_BUNDLE,
          "The bundle is not let in: " + e.getMessage() + ". Nothing was kept.");
    }
  }

  /**
   * Whether the shelf has these bytes. Others there are of a bundle that this service was once
   * started with, which has decided under its name, or damaged.
   */
  private boolean isHere(String id, BundleCheck checked) throws IOException {
    Path kept = shelf.find(id).orElse(null);
    if (kept == null) {
      return false;
    }
    boolean isSame = checked.sha256().equals(BundleCheck.known(kept));
    if (!isSame && database.transact(handle -> stored.find(handle, id)).isEmpty()) {
      throw otherBytes(id);
    }
    return isSame;
  }

  private static RefusedBundleException otherBytes(String id) {
    return new RefusedBundleException(
        Cause.OTHER_BYTES,
        "There is another bundle of the id " + id + " already: give this one another version.");
  }

  /** A community sees it when all of it is there. */
  private Received keep(Offer offer, BundleCheck checked, Path made) throws IOException {
    StoredBundle bundle = describe(offer, checked);
    if (database.transact(handle -> stored.find(handle, offer.id())).isEmpty()) {
      bytes.write(bundle, made);
    }
    return database.insist(
        handle -> {
          StoredBundle known = stored.find(handle, offer.id()).orElse(null);
          if (known != null && !known.sha256().equals(bundle.sha256())) {
            throw otherBytes(offer.id());
          }
          BundleBytes.check(handle, bundle);
          StoredBundles.offer(handle, offer.id(), offer.communityId());
          note(handle, offer, known == null);
          return new Received(known == null ? bundle : known, known == null);
        });
  }

  private void note(Handle handle, Offer offer, boolean isNew) {
    if (isNew) {
      audit.append(
          handle,
          offer.communityId(),
          new Deed(offer.actor(), "bundle.receive", "bundle " + offer.id()));
    }
  }

  private StoredBundle describe(Offer offer, BundleCheck checked) {
    BundleManifest manifest = checked.manifest();
    return new StoredBundle(
        offer.id(),
        checked.sha256(),
        checked.sizeBytes(),
        manifest.languages(),
        checked.attributes(),
        manifest.training().base(),
        clock.instant(),
        offer.actor());
  }
}

package org.comity.service.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.service.bundle.store.StoredBundle;
import org.comity.service.bundle.store.StoredBundles;
import org.comity.service.scoring.BundleShelf;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.KeptBundles;

/** Tells by which files a bundle is known. Waits for the database. */
@Singleton
final class Contenders {

  private final StoredBundles stored;
  private final KeptBundles kept;
  private final Champions champions;
  private final BundleShelf shelf;

  @Inject
  Contenders(StoredBundles stored, KeptBundles kept, Champions champions, BundleShelf shelf) {
    this.stored = stored;
    this.kept = kept;
    this.champions = champions;
    this.shelf = shelf;
  }

  /**
   * Of a bundle that was handed in for the community, of the one of the start, or of a former one.
   */
  Contender of(long communityId, Champion champion) {
    Optional<StoredBundle> handedIn = stored.find(communityId, champion.id());
    if (handedIn.isPresent()) {
      return new Contender(champion.bundle(), handedIn.get().sha256(), handedIn.get().sizeBytes());
    }
    try {
      Path folder = folder(champion.id());
      return new Contender(
          champion.bundle(), StoredBundles.sha256(folder), StoredBundles.sizeBytes(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder(String id) throws IOException {
    return id.equals(champions.started().id())
        ? kept.started()
        : shelf.find(id).orElseThrow(() -> new IOException(id + " lies nowhere"));
  }
}

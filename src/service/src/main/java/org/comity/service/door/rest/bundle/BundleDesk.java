package org.comity.service.door.rest.bundle;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.model.BundleException;
import org.comity.service.bundle.store.HandIns;
import org.comity.service.bundle.store.HandIns.Offer;
import org.comity.service.bundle.store.HandIns.Received;
import org.comity.service.bundle.store.RefusedBundleException;
import org.comity.service.bundle.store.Removals;
import org.comity.service.bundle.store.StoredBundles;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.problem.Refusals;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.KeptBundles;

/** Bundles as this door speaks of them. Every method waits for the database or for files. */
@Singleton
final class BundleDesk {

  private static final long SOON_SECONDS = 5;

  private final HandIns handIns;
  private final Removals removals;
  private final StoredBundles stored;
  private final Champions champions;
  private final KeptBundles kept;

  @Inject
  BundleDesk(
      HandIns handIns,
      Removals removals,
      StoredBundles stored,
      Champions champions,
      KeptBundles kept) {
    this.handIns = handIns;
    this.removals = removals;
    this.stored = stored;
    this.champions = champions;
    this.kept = kept;
  }

  /** Newest first; what the service was started with is last. */
  List<BundleEntry> list(Admitted admitted) {
    String champion = champions.of(admitted.id()).id();
    Champion started = champions.started();
    List<BundleEntry> entries = new ArrayList<>();
    stored.list(admitted.id()).stream()
        .filter(bundle -> !bundle.id().equals(started.id()))
        .forEach(bundle -> entries.add(BundleEntry.of(bundle, bundle.id().equals(champion))));
    entries.add(BundleEntry.started(started.bundle(), started.id().equals(champion)));
    return entries;
  }

  Received take(Admitted admitted, String id, InputStream archive) {
    try {
      return handIns.take(new Offer(admitted.id(), id, admitted.actor()), archive);
    } catch (RefusedBundleException e) {
      throw refused(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProblemException refused(RefusedBundleException refused) {
    String detail = refused.sentence();
    return switch (refused.reason()) {
      case NOT_A_BUNDLE ->
          new ProblemException(
              Problem.of("not-a-bundle", "The bundle cannot be taken", 422, detail));
      case TOO_LARGE ->
          new ProblemException(
              Problem.of("body-too-large", "The bundle is too large", 413, detail));
      case OTHER_BYTES -> Refusals.conflict("bundle-id-taken", detail);
      case BUSY ->
          new ProblemException(
              Problem.of("busy", "One bundle is taken at a time", 503, detail), SOON_SECONDS);
    };
  }

  /** Takes a bundle from the community. */
  void remove(Admitted admitted, String id) {
    switch (removals.remove(admitted.id(), id, admitted.actor())) {
      case REMOVED -> {}
      case NONE -> throw none(admitted);
      case NEEDED ->
          throw Refusals.conflict(
              "bundle-in-use",
              "The bundle scores the community, runs in the shadow, or a rollback would go back to"
                  + " it: promote another one or end the shadow first.");
    }
  }

  /** The folder of a bundle that can score the community. */
  Path folder(Admitted admitted, String id) {
    try {
      if (id.equals(champions.started().id())) {
        return kept.started();
      }
      if (stored.find(admitted.id(), id).isPresent()) {
        return stored.bring(id, false).orElseThrow(() -> none(admitted));
      }
      throw none(admitted);
    } catch (BundleException e) {
      throw Refusals.conflict(
          "unreadable-bundle", "The bundle cannot be given out: " + e.getMessage() + ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProblemException none(Admitted admitted) {
    return new ProblemException(Problem.none("bundle", admitted.path("/bundles")));
  }
}

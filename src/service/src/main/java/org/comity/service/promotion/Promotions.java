package org.comity.service.promotion;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.comity.policy.PolicyException;
import org.comity.policy.reading.PolicyReader;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.bundle.store.StoredBundles;
import org.comity.service.outbox.Announcements;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.promotion.CommunityBundles.Use;
import org.comity.service.promotion.Promotion.Kind;
import org.comity.service.promotion.PromotionHistory.Draft;
import org.comity.service.promotion.RefusedPromotionException.Cause;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Promotes bundles and takes promotions back. It is written down, audited and announced in one
 * transaction; this process scores by it when the answer is given, others within seconds. Every
 * method waits for the database. Safe for use by many threads.
 */
@Singleton
public final class Promotions {

  private final Database database;
  private final StoredBundles stored;
  private final Champions champions;
  private final Policies policies;
  private final Following following;
  private final PromotionHistory history;
  private final AuditLog audit;
  private final Announcements announcements;

  @Inject
  Promotions(
      Database database,
      StoredBundles stored,
      Champions champions,
      Policies policies,
      Following following,
      PromotionHistory history,
      AuditLog audit,
      Announcements announcements) {
    this.database = database;
    this.stored = stored;
    this.champions = champions;
    this.policies = policies;
    this.following = following;
    this.history = history;
    this.audit = audit;
    this.announcements = announcements;
  }

  /**
   * What somebody wants.
   *
   * @param bundle names what shall score
   * @param isOverride whether that is against what was measured of it
   * @param reason why; null for nothing written, at most {@link Promotion#MAX_REASON} characters
   */
  public record Wish(String bundle, boolean isOverride, @Nullable String reason) {}

  /**
   * What came of it.
   *
   * @param bundle what scores the community now
   * @param previous what scored it before; null if nothing else ever did
   * @param isChanged false if it scored already, and nothing was written down
   */
  public record Outcome(String bundle, @Nullable String previous, boolean isChanged) {}

  /**
   * Lets a bundle score a community from now on.
   *
   * @param communityId whose comments
   * @param wish a bundle that was handed in for the community, or what the service was started with
   * @param actor who wants it
   * @return what scores now
   * @throws RefusedPromotionException if nothing was changed
   */
  public Outcome promote(long communityId, Wish wish, String actor) {
    boolean isStarted = wish.bundle().equals(champions.started().id());
    if (!isStarted && stored.find(communityId, wish.bundle()).isEmpty()) {
      throw none();
    }
    Champion candidate = candidate(communityId, new Use(wish.bundle(), !isStarted));
    Kind kind = wish.isOverride() ? Kind.OVERRIDDEN : Kind.PROMOTED;
    Use use = new Use(candidate.id(), !isStarted);
    Outcome outcome =
        database.insist(
            handle -> {
              lock(handle, communityId);
              if (!isStarted && !stored.isThere(handle, communityId, use.bundle())) {
                throw none();
              }
              Use before = before(handle, communityId);
              if (before.equals(use)) {
                return already(handle, communityId, use);
              }
              Draft draft = new Draft(before, use, kind, null, wish.reason(), actor);
              return write(handle, communityId, draft);
            });
    following.lookQuietly();
    return outcome;
  }

  /**
   * Takes the last promotion back that is not taken back yet.
   *
   * @param communityId whose comments
   * @param reason why; null for nothing written, at most {@link Promotion#MAX_REASON} characters
   * @param actor who wants it
   * @return what scores now: what did before that promotion
   * @throws RefusedPromotionException if nothing was changed
   */
  public Outcome rollBack(long communityId, @Nullable String reason, String actor) {
    Promotion last =
        database
            .transact(handle -> history.last(handle, communityId))
            .orElseThrow(Promotions::nothing);
    String bundle = last.previousOwn() ? last.previous() : champions.started().id();
    Use use = new Use(bundle, last.previousOwn());
    Champion unused = candidate(communityId, use);
    Outcome outcome =
        database.insist(
            handle -> {
              lock(handle, communityId);
              Optional<Promotion> still = history.last(handle, communityId);
              if (still.isEmpty() || still.get().id() != last.id()) {
                throw new RefusedPromotionException(
                    Cause.CHANGED_MEANWHILE,
                    "Somebody else has promoted or rolled back meanwhile: look again.");
              }
              Use before = before(handle, communityId);
              Draft draft = new Draft(before, use, Kind.ROLLED_BACK, last.id(), reason, actor);
              return write(handle, communityId, draft);
            });
    following.lookQuietly();
    return outcome;
  }

  /**
   * What a rollback would go back to.
   *
   * @param communityId whose comments
   * @return nothing if there is no promotion that could be taken back
   */
  public Optional<String> beforeLast(long communityId) {
    return database
        .transact(handle -> history.last(handle, communityId))
        .map(last -> last.previousOwn() ? last.previous() : champions.started().id());
  }

  private static RefusedPromotionException none() {
    return new RefusedPromotionException(
        Cause.NO_SUCH_BUNDLE,
        "No bundle of that id was handed in for the community: GET …/bundles lists them.");
  }

  private static RefusedPromotionException nothing() {
    return new RefusedPromotionException(
        Cause.NOTHING_TO_ROLL_BACK,
        "No promotion is left that could be rolled back: the community is scored by the bundle that"
            + " the service was started with.");
  }

  /** Ready to score, and such as the community's policy asks for. */
  private Champion candidate(long communityId, Use use) {
    Champion champion = use.own() ? following.ready(use.bundle()) : champions.started();
    ActivePolicy policy = policies.of(communityId, champion);
    if (policy.version() != ActivePolicy.RECOMMENDED) {
      try {
        var unused = PolicyReader.read(policy.policy().toYaml(), champion.bundle().attributes());
      } catch (PolicyException e) {
        throw new RefusedPromotionException(
            Cause.POLICY_DOES_NOT_FIT,
            "Version "
                + policy.version()
                + " of the community's policy asks for what "
                + champion.id()
                + " does not score: activate another version first, or every comment would wait for"
                + " a person.");
      }
    }
    return champion;
  }

  private static void lock(Handle handle, long communityId) {
    handle.execute("select id from communities where id = ? for update", communityId);
  }

  /** A community that was made since the start has no row yet. */
  private Use before(Handle handle, long communityId) {
    return CommunityBundles.find(handle, communityId)
        .orElseGet(() -> new Use(champions.started().id(), false));
  }

  private Outcome already(Handle handle, long communityId, Use use) {
    String previous =
        history.list(handle, communityId, Long.MAX_VALUE, 1).stream()
            .filter(entry -> entry.bundle().equals(use.bundle()))
            .map(Promotion::previous)
            .findFirst()
            .orElse(null);
    return new Outcome(use.bundle(), previous, false);
  }

  private Outcome write(Handle handle, long communityId, Draft draft) {
    history.add(handle, communityId, draft);
    CommunityBundles.write(handle, communityId, draft.after());
    String action = draft.kind() == Kind.ROLLED_BACK ? "bundle.rollback" : "bundle.promote";
    String details =
        "in the place of "
            + draft.before().bundle()
            + (draft.kind() == Kind.OVERRIDDEN ? ", against what was measured" : "");
    String bundle = draft.after().bundle();
    audit.append(handle, communityId, new Deed(draft.actor(), action, "bundle " + bundle, details));
    if (!bundle.equals(draft.before().bundle())) {
      announcements.promoted(handle, communityId, bundle, draft.before().bundle());
    }
    return new Outcome(bundle, draft.before().bundle(), true);
  }

  /**
   * A community's history.
   *
   * @param communityId whose
   * @param before only entries with a smaller id
   * @param limit at most so many
   * @return newest first
   */
  public List<Promotion> list(long communityId, long before, int limit) {
    return database.transact(handle -> history.list(handle, communityId, before, limit));
  }
}

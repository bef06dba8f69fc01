package org.comity.service.promotion;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.outbox.Announcements;
import org.comity.service.promotion.CommunityBundles.Use;
import org.comity.service.promotion.Promotion.Kind;
import org.comity.service.promotion.PromotionHistory.Draft;
import org.comity.service.promotion.RefusedPromotionException.Cause;
import org.comity.service.promotion.carrying.CarriedPlan;
import org.comity.service.promotion.carrying.ThresholdChoice;
import org.comity.service.proof.Proof;
import org.comity.service.proof.Proving;
import org.comity.service.proof.Question;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.shadow.Shadows;
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
  private final Champions champions;
  private final Candidates candidates;
  private final Proving proving;
  private final PolicyMoves moves;
  private final Following following;
  private final Shadows shadows;
  private final PromotionHistory history;
  private final AuditLog audit;
  private final Announcements announcements;

  @Inject
  Promotions(
      Database database,
      Champions champions,
      Candidates candidates,
      Proving proving,
      PolicyMoves moves,
      Following following,
      Shadows shadows,
      PromotionHistory history,
      AuditLog audit,
      Announcements announcements) {
    this.database = database;
    this.champions = champions;
    this.candidates = candidates;
    this.proving = proving;
    this.moves = moves;
    this.following = following;
    this.shadows = shadows;
    this.history = history;
    this.audit = audit;
    this.announcements = announcements;
  }

  /**
   * What somebody wants.
   *
   * @param bundle names what shall score
   * @param isOverride whether it shall even where the gate finds something in the way
   * @param reason why; null for nothing written, at most {@link Promotion#MAX_REASON} characters
   * @param thresholds what shall become of the numbers in the community's policy
   * @param shown the mark of the plan that they were shown; null if they go by none
   */
  public record Wish(
      String bundle,
      boolean isOverride,
      @Nullable String reason,
      ThresholdChoice thresholds,
      @Nullable String shown) {

    /**
     * With thresholds carried over.
     *
     * @param bundle names what shall score
     * @param isOverride whether it shall even where the gate finds something in the way
     * @param reason why; null for nothing written
     */
    public Wish(String bundle, boolean isOverride, @Nullable String reason) {
      this(bundle, isOverride, reason, ThresholdChoice.CARRY, null);
    }
  }

  /**
   * What came of it.
   *
   * @param bundle what scores the community now
   * @param previous what scored it before; null if nothing else ever did
   * @param isChanged false if it scored already, and nothing was written down
   * @param policy what became of the community's policy
   */
  public record Outcome(
      String bundle, @Nullable String previous, boolean isChanged, PolicyMove policy) {}

  /**
   * Lets a bundle score a community from now on, if the gate finds nothing in the way of it or
   * somebody answers for it. Takes up to a minute.
   *
   * @param communityId whose comments
   * @param wish a bundle that was handed in for the community, or what the service was started with
   * @param actor who wants it
   * @return what scores now
   * @throws RefusedPromotionException if nothing was changed
   */
  public Outcome promote(long communityId, Wish wish, String actor) {
    Use use = candidates.use(communityId, wish.bundle());
    Use now = candidates.present(communityId);
    Optional<Proof> proof = prove(communityId, now, use, actor);
    boolean isRefused = proof.isPresent() && !proof.get().passed();
    if (isRefused && !wish.isOverride()) {
      throw new RefusedPromotionException(proof.get());
    }
    Kind kind = isRefused ? Kind.OVERRIDDEN : Kind.PROMOTED;
    Long proved = proof.map(Proof::id).orElse(null);
    Optional<CarriedPlan> plan = now.equals(use) ? Optional.empty() : moves.plan(communityId, use);
    Outcome outcome =
        database.insist(
            handle -> {
              lock(handle, communityId);
              candidates.checkThere(handle, communityId, use);
              Use before = candidates.present(handle, communityId);
              if (before.equals(use)) {
                return already(handle, communityId, use);
              }
              if (!before.equals(now)) {
                throw changed();
              }
              PolicyMove policy =
                  moves.move(handle, communityId, plan, new PolicyMoves.By(wish, actor));
              Draft draft =
                  new Draft(before, use, kind, null, wish.reason(), proved, policy, actor);
              return write(handle, communityId, draft);
            });
    following.lookQuietly();
    return outcome;
  }

  private Optional<Proof> prove(long communityId, Use now, Use use, String actor) {
    return candidates
        .question(communityId, now, use)
        .map(question -> proving.prove(question, actor, (stage, done, total) -> {}));
  }

  private static RefusedPromotionException changed() {
    return new RefusedPromotionException(
        Cause.CHANGED_MEANWHILE,
        "Somebody else has promoted or rolled back meanwhile: look again.");
  }

  /**
   * What is to be proved before a bundle scores.
   *
   * @param communityId whose comments
   * @param bundle a bundle that was handed in for the community, or what the service was started
   *     with
   * @return nothing where it may score whatever is measured: it does already, or it is what the
   *     service was started with
   * @throws RefusedPromotionException if it cannot score the community at all
   */
  public Optional<Question> question(long communityId, String bundle) {
    Use use = candidates.use(communityId, bundle);
    return candidates.question(communityId, candidates.present(communityId), use);
  }

  /**
   * Compares a bundle with what scores, and changes nothing.
   *
   * @param communityId whose comments
   * @param bundle as for {@link #question}
   * @param actor who asks
   * @return what the gate found; nothing where it is not asked
   * @throws RefusedPromotionException if the bundle cannot score the community at all
   */
  public Optional<Proof> check(long communityId, String bundle, String actor) {
    Use use = candidates.use(communityId, bundle);
    return prove(communityId, candidates.present(communityId), use, actor);
  }

  /**
   * Plans what would become of the community's policy, and changes nothing.
   *
   * @param communityId whose
   * @param bundle as for {@link #question}
   * @return the plan; nothing if the bundle scores already
   * @throws RefusedPromotionException if the bundle cannot score the community at all
   */
  public Optional<CarriedPlan> plan(long communityId, String bundle) {
    return moves.plan(communityId, candidates.use(communityId, bundle));
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
    Champion unused = candidates.ready(communityId, use);
    Outcome outcome =
        database.insist(
            handle -> {
              lock(handle, communityId);
              Optional<Promotion> still = history.last(handle, communityId);
              if (still.isEmpty() || still.get().id() != last.id()) {
                throw changed();
              }
              Use before = candidates.present(handle, communityId);
              PolicyMove policy = moves.restore(handle, communityId, last, actor);
              Draft draft =
                  new Draft(before, use, Kind.ROLLED_BACK, last.id(), reason, null, policy, actor);
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

  /**
   * What would become of the community's policy with a rollback.
   *
   * @param communityId whose
   * @return nothing if there is no promotion that could be taken back
   */
  public Optional<PolicyMove> policyBeforeLast(long communityId) {
    return database.transact(
        handle ->
            history.last(handle, communityId).map(last -> moves.back(handle, communityId, last)));
  }

  private static RefusedPromotionException nothing() {
    return new RefusedPromotionException(
        Cause.NOTHING_TO_ROLL_BACK,
        "No promotion is left that could be rolled back: the community is scored by the bundle that"
            + " the service was started with.");
  }

  private static void lock(Handle handle, long communityId) {
    handle.execute("select id from communities where id = ? for update", communityId);
  }

  private Outcome already(Handle handle, long communityId, Use use) {
    String previous =
        history.list(handle, communityId, Long.MAX_VALUE, 1).stream()
            .filter(entry -> entry.bundle().equals(use.bundle()))
            .map(Promotion::previous)
            .findFirst()
            .orElse(null);
    return new Outcome(use.bundle(), previous, false, moves.none(handle, communityId));
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
    shadows.promoted(handle, communityId, bundle, draft.actor());
    audit.append(handle, communityId, new Deed(draft.actor(), action, "bundle " + bundle, details));
    if (!bundle.equals(draft.before().bundle())) {
      announcements.promoted(handle, communityId, bundle, draft.before().bundle());
    }
    return new Outcome(bundle, draft.before().bundle(), true, draft.policy());
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

package org.comity.service.promotion;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.service.community.Communities;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.policy.PolicyTable;
import org.comity.service.promotion.CommunityBundles.Use;
import org.comity.service.promotion.PolicyMove.How;
import org.comity.service.promotion.Promotion.Versions;
import org.comity.service.promotion.Promotions.Wish;
import org.comity.service.promotion.RefusedPromotionException.Cause;
import org.comity.service.promotion.carrying.CarriedPlan;
import org.comity.service.promotion.carrying.CarriedPolicies;
import org.comity.service.promotion.carrying.CarriedPolicies.Change;
import org.comity.service.promotion.carrying.ThresholdChoice;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.jdbi.v3.core.Handle;

/** Has a community's policy follow its bundle, in the transaction that writes a promotion down. */
@Singleton
final class PolicyMoves {

  private final Candidates candidates;
  private final Champions champions;
  private final Communities communities;
  private final Policies policies;
  private final PolicyTable table;
  private final CarriedPolicies carried;

  @Inject
  PolicyMoves(
      Candidates candidates,
      Champions champions,
      Communities communities,
      Policies policies,
      PolicyTable table,
      CarriedPolicies carried) {
    this.candidates = candidates;
    this.champions = champions;
    this.communities = communities;
    this.policies = policies;
    this.table = table;
    this.carried = carried;
  }

  /** Nothing where the bundle scores already. Takes a second or two where much was decided. */
  Optional<CarriedPlan> plan(long communityId, Use use) {
    Champion to = candidates.ready(communityId, use);
    Champion from = champions.of(communityId);
    if (from.id().equals(to.id())) {
      return Optional.empty();
    }
    policies.refresh();
    return communities
        .find(communityId)
        .map(
            community ->
                carried.plan(community, policies.of(communityId, from), new Change(from, to)));
  }

  /** Does as was planned. */
  PolicyMove move(Handle handle, long communityId, Optional<CarriedPlan> planned, By by) {
    int active = table.active(handle, communityId);
    if (planned.isEmpty()) {
      return stays(active, How.SAME);
    }
    CarriedPlan plan = planned.get();
    Wish wish = by.wish();
    boolean isKept = wish.thresholds() == ThresholdChoice.KEEP;
    boolean isShown = isKept || wish.shown() == null || wish.shown().equals(plan.mark());
    if (plan.before().version() != active || !isShown) {
      throw new RefusedPromotionException(
          Cause.CHANGED_MEANWHILE,
          "The community's policy, or what its thresholds would become, has changed meanwhile: look"
              + " again.");
    }
    if (isKept || !plan.isNewVersion()) {
      return stays(active, isKept ? How.KEPT : How.SAME);
    }
    String actor = by.actor();
    int version =
        table.add(
            handle, communityId, new PolicyTable.Draft(plan.carried().yaml(), actor, plan.note()));
    activate(
        handle,
        communityId,
        version,
        new PolicyTable.By(actor, "with the promotion of " + plan.to()));
    return new PolicyMove(active, version, How.CARRIED);
  }

  /** Of a bundle that scores already. */
  PolicyMove none(Handle handle, long communityId) {
    return stays(table.active(handle, communityId), How.SAME);
  }

  /** What somebody wants, and who. */
  record By(Wish wish, String actor) {}

  private static PolicyMove stays(int active, How how) {
    boolean isRecommended = active == ActivePolicy.RECOMMENDED;
    return new PolicyMove(active, active, isRecommended ? How.RECOMMENDED : how);
  }

  private void activate(Handle handle, long communityId, int version, PolicyTable.By by) {
    if (!table.activate(handle, communityId, version, by)) {
      throw new IllegalStateException("version " + version + " of a policy is gone");
    }
  }

  /** Goes back to what stood before a promotion, unless somebody activated another since. */
  PolicyMove restore(Handle handle, long communityId, Promotion undone, String actor) {
    PolicyMove move = back(handle, communityId, undone);
    if (move.how() == How.RESTORED) {
      String details = "with the rollback of " + undone.bundle();
      activate(handle, communityId, move.after(), new PolicyTable.By(actor, details));
    }
    return move;
  }

  /** The same without doing it. */
  PolicyMove back(Handle handle, long communityId, Promotion undone) {
    int active = table.active(handle, communityId);
    Versions versions = undone.policy();
    if (versions == null || versions.before() == versions.after()) {
      return stays(active, How.SAME);
    }
    return active == versions.after()
        ? new PolicyMove(active, versions.before(), How.RESTORED)
        : new PolicyMove(active, active, How.LEFT);
  }
}

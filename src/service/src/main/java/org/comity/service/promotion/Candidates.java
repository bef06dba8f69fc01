package org.comity.service.promotion;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.policy.PolicyException;
import org.comity.policy.reading.PolicyReader;
import org.comity.service.bundle.store.StoredBundles;
import org.comity.service.community.Communities;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.promotion.CommunityBundles.Use;
import org.comity.service.promotion.RefusedPromotionException.Cause;
import org.comity.service.proof.Question;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/** What could score a community, and what does. Every method waits for the database. */
@Singleton
final class Candidates {

  private final Database database;
  private final StoredBundles stored;
  private final Champions champions;
  private final Communities communities;
  private final Policies policies;
  private final Following following;

  @Inject
  Candidates(
      Database database,
      StoredBundles stored,
      Champions champions,
      Communities communities,
      Policies policies,
      Following following) {
    this.database = database;
    this.stored = stored;
    this.champions = champions;
    this.communities = communities;
    this.policies = policies;
    this.following = following;
  }

  /** How a bundle would be used. */
  Use use(long communityId, String bundle) {
    boolean isStarted = bundle.equals(champions.started().id());
    if (!isStarted && stored.find(communityId, bundle).isEmpty()) {
      throw none();
    }
    return new Use(bundle, !isStarted);
  }

  /** Somebody may have removed it while it was proved. */
  void checkThere(Handle handle, long communityId, Use use) {
    if (use.own() && !stored.isThere(handle, communityId, use.bundle())) {
      throw none();
    }
  }

  private static RefusedPromotionException none() {
    return new RefusedPromotionException(
        Cause.NO_SUCH_BUNDLE,
        "No bundle of that id was handed in for the community: GET …/bundles lists them.");
  }

  /** Ready to score, and such as the community's policy asks for. */
  Champion ready(long communityId, Use use) {
    Champion champion = use.own() ? following.ready(use.bundle()) : champions.started();
    ActivePolicy policy = policies.of(communityId);
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

  /** What scores now. A community that was made since the start has no row yet. */
  Use present(long communityId) {
    return database.transact(handle -> present(handle, communityId));
  }

  /** The same in a transaction. */
  Use present(Handle handle, long communityId) {
    return CommunityBundles.find(handle, communityId)
        .orElseGet(() -> new Use(champions.started().id(), false));
  }

  /**
   * What is to be proved before another bundle scores; nothing where it does already, and of the
   * bundle of the start, which a community must always be able to go back to.
   *
   * @param now what scores by the table; what really does is another where that cannot be read here
   */
  Optional<Question> question(long communityId, Use now, Use use) {
    if (now.equals(use) || !use.own()) {
      Champion unused = ready(communityId, use);
      return Optional.empty();
    }
    // Looking forgets what nobody wants yet: first that, and then the challenger.
    following.lookQuietly();
    Champion challenger = ready(communityId, use);
    return Optional.of(
        new Question(
            communities.find(communityId).orElseThrow(), champions.of(communityId), challenger));
  }
}

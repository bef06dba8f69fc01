package org.comity.service.replay;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.comity.CommentClassifier;
import org.comity.model.Bundle;
import org.comity.policy.Facts;
import org.comity.policy.Policy;
import org.comity.policy.reading.PolicyReader;
import org.comity.score.Assessment;
import org.comity.service.bundle.store.StoredBundles;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.decision.Decision.Origin;
import org.comity.service.decision.DecisionSource;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.replay.KeptMaterial.Material;
import org.comity.service.replay.ReplayException.Cause;
import org.comity.service.scoring.KeptBundles;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Decides again. What was not kept of the request cannot be taken into account: a language that the
 * platform named, the text of a parent that is not kept, whether the author was staff; and of the
 * author is known what is known today. Every method waits for the database.
 */
@Singleton
public final class Replays {

  private final Database database;
  private final KeptBundles bundles;
  private final StoredBundles stored;
  private final Policies policies;
  private final KeptMaterial kept;

  @Inject
  Replays(
      Database database,
      KeptBundles bundles,
      StoredBundles stored,
      Policies policies,
      KeptMaterial kept) {
    this.database = database;
    this.bundles = bundles;
    this.stored = stored;
    this.policies = policies;
    this.kept = kept;
  }

  /**
   * Decides a kept text again, under the policy version and the bundle of a decision, with scores
   * for the shares of positives that were set then.
   *
   * @param community whose
   * @param decision a policy's
   * @return what comes out now
   * @throws ReplayException if a person decided, or the text, its revision or the bundle are not
   *     there
   */
  public Replayed replay(Community community, Decision decision) {
    Integer version = decision.by().policyVersion();
    if (decision.by().source() != DecisionSource.POLICY || version == null) {
      throw new ReplayException(Cause.BY_A_PERSON, null);
    }
    Material material =
        database
            .transact(handle -> kept.find(handle, community, decision))
            .orElseThrow(() -> new ReplayException(Cause.NO_TEXT, null));
    Bundle bundle = bundle(decision.by());
    Policy policy = policy(community.id(), version, bundle);
    Assessment assessment = new CommentClassifier(bundle).assess(material.comment());
    return new Replayed(
        decision, policy.decide(facts(assessment, material, decision, policy)), assessment);
  }

  private Bundle bundle(Origin by) {
    String id = by.bundleId();
    return Optional.ofNullable(id)
        .flatMap(this::find)
        .map(bundle -> bundle.at(by.priors()))
        .orElseThrow(() -> new ReplayException(Cause.OTHER_BUNDLE, id));
  }

  /** Another process may have taken the bundle in and decided with it. */
  private Optional<Bundle> find(String id) {
    return bundles.find(id).or(() -> isBrought(id) ? bundles.find(id) : Optional.empty());
  }

  private boolean isBrought(String id) {
    try {
      return stored.bring(id, false).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a policy may speak of, and what is recommended, goes by the bundle of that time. */
  private Policy policy(long communityId, int version, Bundle bundle) {
    return version == ActivePolicy.RECOMMENDED
        ? Policy.recommended(bundle.manifest().recommended())
        : PolicyReader.read(
            database
                .transact(handle -> policies.find(handle, communityId, version))
                .orElseThrow()
                .yaml(),
            bundle.attributes());
  }

  private static Facts facts(
      Assessment assessment, Material material, Decision decision, Policy policy) {
    Facts.@Nullable Author author = policy.needsAuthor() ? material.author() : null;
    return Facts.of(
            assessment, material.comment().text(), decision.decidedAt().atZone(ZoneOffset.UTC))
        .by(author, false)
        .with(material.comment().parentId() != null, decision.revision() > 1, 0);
  }
}

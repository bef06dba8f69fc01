package org.comity.service.replay;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import org.comity.policy.Facts;
import org.comity.policy.Policy;
import org.comity.score.Assessment;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionSource;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.replay.KeptMaterial.Material;
import org.comity.service.replay.ReplayException.Cause;
import org.comity.service.scoring.LoadedModel;
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
  private final LoadedModel model;
  private final Policies policies;
  private final KeptMaterial kept;

  @Inject
  Replays(Database database, LoadedModel model, Policies policies, KeptMaterial kept) {
    this.database = database;
    this.model = model;
    this.policies = policies;
    this.kept = kept;
  }

  /**
   * Decides a kept text again, under the policy version and the bundle of a decision.
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
    String loaded = model.classifier().bundle().id();
    String needed = decision.by().bundleId();
    if (!loaded.equals(needed)) {
      throw new ReplayException(Cause.OTHER_BUNDLE, needed);
    }
    Policy policy = policy(community.id(), version);
    Material material =
        database
            .transact(handle -> kept.find(handle, community, decision))
            .orElseThrow(() -> new ReplayException(Cause.NO_TEXT, null));
    Assessment assessment = model.classifier().assess(material.comment());
    return new Replayed(
        decision, policy.decide(facts(assessment, material, decision, policy)), assessment);
  }

  private Policy policy(long communityId, int version) {
    return version == ActivePolicy.RECOMMENDED
        ? policies.recommended().policy()
        : policies.parse(
            database
                .transact(handle -> policies.find(handle, communityId, version))
                .orElseThrow()
                .yaml());
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

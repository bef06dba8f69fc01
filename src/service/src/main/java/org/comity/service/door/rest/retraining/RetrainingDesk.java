package org.comity.service.door.rest.retraining;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.comity.calibration.Threshold;
import org.comity.calibration.Thresholds;
import org.comity.comment.Attribute;
import org.comity.model.Bundle;
import org.comity.policy.ThresholdBand;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.problem.Refusals;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.retraining.GrantedLease.Acting;
import org.comity.service.door.rest.retraining.GrantedLease.Band;
import org.comity.service.door.rest.retraining.GrantedLease.PolicyInShort;
import org.comity.service.export.training.Tally;
import org.comity.service.export.training.TrainingComment;
import org.comity.service.export.training.TrainingExport;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.retraining.NewJudgements;
import org.comity.service.retraining.NewJudgements.Since;
import org.comity.service.retraining.Retraining;
import org.comity.service.retraining.Retrainings;
import org.comity.service.retraining.Retrainings.Lease;
import org.comity.service.retraining.Retrainings.Wish;
import org.comity.service.retraining.Started;
import org.comity.service.retraining.Started.Granted;
import org.comity.service.retraining.Started.Held;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** Leases as this door speaks of them. Every method waits for the database. */
@Singleton
final class RetrainingDesk {

  private static final int AT_ONCE = 500;

  private final Retrainings retrainings;
  private final NewJudgements judgements;
  private final TrainingExport training;
  private final Policies policies;
  private final Champions champions;

  @Inject
  RetrainingDesk(
      Retrainings retrainings,
      NewJudgements judgements,
      TrainingExport training,
      Policies policies,
      Champions champions) {
    this.retrainings = retrainings;
    this.judgements = judgements;
    this.training = training;
    this.policies = policies;
    this.champions = champions;
  }

  /** Everything is counted before the lease is given: if that fails, nobody holds it. */
  GrantedLease start(Admitted admitted, RetrainingOrder order) {
    String holder = order.who();
    Duration lease = order.lease();
    retrainings
        .holder(admitted.id())
        .ifPresent(
            by -> {
              throw held(by);
            });
    Champion scores = champions.of(admitted.id());
    Bundle champion = scores.bundle();
    ActivePolicy policy = policies.of(admitted.id(), scores);
    Since since = judgements.count(admitted.id());
    TrainingExport.Reading reading = training.read(admitted.community());
    Tally tally = tally(reading);
    Granted granted =
        granted(
            new Wish(
                admitted.id(), holder, lease, admitted.actor(), champion.id(), policy.version()));
    return new GrantedLease(
        granted.retraining().id(),
        granted.token(),
        granted.retraining().leaseUntil(),
        champion.id(),
        admitted.community().language(),
        new PolicyInShort(policy.version(), bands(policy)),
        thresholds(champion),
        tally.bySplit(),
        reading.leftOut(),
        since.comments(),
        since.last().map(RetrainingAnswer::withoutReport).orElse(null));
  }

  private Granted granted(Wish wish) {
    Started started = retrainings.start(wish);
    if (started instanceof Held held) {
      throw held(held.by());
    }
    return (Granted) started;
  }

  private static ProblemException held(Retraining by) {
    Duration left = Duration.between(Database.CLOCK.instant(), by.leaseUntil());
    return new ProblemException(
        Problem.of(
            "retraining-runs",
            "Another retraining runs",
            409,
            "Retraining "
                + by.id()
                + " of "
                + by.holder()
                + " holds the lease until "
                + by.leaseUntil()
                + ": wait until it ends, or until then if it is silent."),
        Math.max(1, left.toSeconds() + 1));
  }

  private static Tally tally(TrainingExport.Reading reading) {
    Tally tally = new Tally();
    long after = 0;
    List<TrainingComment> page;
    do {
      page = reading.after(after, AT_ONCE);
      for (TrainingComment row : page) {
        tally.add(row);
        after = row.comment().row();
      }
    } while (page.size() == AT_ONCE);
    return tally;
  }

  private static Map<String, Band> bands(ActivePolicy policy) {
    Map<String, Band> bands = new TreeMap<>();
    for (Entry<Attribute, ThresholdBand> band : policy.policy().bands().entrySet()) {
      ThresholdBand of = band.getValue();
      bands.put(band.getKey().name(), new Band(of.approveBelow(), of.rejectFrom()));
    }
    return bands;
  }

  private static Map<String, Acting> thresholds(Bundle champion) {
    Map<String, Acting> acting = new TreeMap<>();
    for (Entry<Attribute, Thresholds> one : champion.manifest().recommended().entrySet()) {
      Thresholds at = one.getValue();
      acting.put(one.getKey().name(), new Acting(score(at.hold()), score(at.reject())));
    }
    return acting;
  }

  private static @Nullable Double score(@Nullable Threshold at) {
    return at == null ? null : at.score();
  }

  LeaseAnswer renew(Admitted admitted, long id, LeaseRenewal renewal) {
    Lease shown = new Lease(id, admitted.id(), renewal.shown());
    return retrainings
        .renew(shown, renewal.toProgress())
        .map(renewed -> new LeaseAnswer(renewed.leaseUntil()))
        .orElseThrow(() -> lost(admitted, id));
  }

  RetrainingAnswer end(Admitted admitted, long id, RetrainingEnd end) {
    Lease shown = new Lease(id, admitted.id(), end.shown());
    return retrainings
        .end(shown, end.toOutcome(), admitted.actor())
        .map(RetrainingAnswer::of)
        .orElseThrow(() -> lost(admitted, id));
  }

  Retraining find(Admitted admitted, long id) {
    return retrainings
        .find(admitted.id(), id)
        .orElseThrow(
            () -> new ProblemException(Problem.none("retraining", admitted.path("/retrainings"))));
  }

  private ProblemException lost(Admitted admitted, long id) {
    Retraining found = find(admitted, id);
    return Refusals.conflict(
        "lease-lost",
        "The token does not hold the lease of retraining "
            + id
            + ", which is "
            + found.state()
            + ": stop, keep what is done, and begin another to go on.");
  }
}

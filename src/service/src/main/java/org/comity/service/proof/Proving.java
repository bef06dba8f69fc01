package org.comity.service.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.comity.gate.Evidence;
import org.comity.gate.jury.Hearing;
import org.comity.gate.jury.Hearing.Heard;
import org.comity.gate.jury.Jury;
import org.comity.gate.jury.Side;
import org.comity.gate.jury.SiteRow;
import org.comity.gate.jury.Slices;
import org.comity.learning.TrainingProgress;
import org.comity.policy.ThresholdBand;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.proof.Proof.Basis;
import org.comity.service.proof.Proof.Known;
import org.comity.service.proof.Proofs.Draft;
import org.comity.service.proof.RecentRows.Decided;
import org.comity.service.retraining.Retrainings;
import org.jspecify.annotations.Nullable;

/**
 * Puts a bundle to the gate beside the one that scores a community, one at a time in this process.
 * It takes up to a minute of one core and waits for the database: belongs on a worker thread. What
 * was found from the same before is found again and not measured anew. Safe for use by many
 * threads.
 */
@Singleton
public final class Proving {

  /** Whatever is drawn is drawn the same for ever. */
  private static final long SEED = 1;

  /** Grows where the gate or what it is given changes, so that nothing older is found again. */
  private static final String FORMAT = "proof 2";

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Contenders contenders;
  private final Policies policies;
  private final Retrainings retrainings;
  private final RecentRows recent;
  private final Proofs proofs;
  private final ReentrantLock turn = new ReentrantLock();

  @Inject
  Proving(
      Contenders contenders,
      Policies policies,
      Retrainings retrainings,
      RecentRows recent,
      Proofs proofs) {
    this.contenders = contenders;
    this.policies = policies;
    this.retrainings = retrainings;
    this.recent = recent;
    this.proofs = proofs;
  }

  /** All that is judged. */
  private record Inputs(
      Question question,
      Contender champion,
      Contender challenger,
      ActivePolicy policy,
      @Nullable JobReport job,
      Decided rows) {

    Hearing hearing() {
      Map<String, ThresholdBand> bands =
          policy.policy().bands().entrySet().stream()
              .collect(Collectors.toMap(band -> band.getKey().name(), Map.Entry::getValue));
      return new Hearing(champion.bundle(), challenger.bundle(), bands);
    }

    Basis basis() {
      return new Basis(
          policy.version(),
          job == null ? null : job.retraining(),
          rows.sha256(),
          rows.test().size(),
          SEED);
    }

    String sha256() {
      return Digest.of(
          List.of(
              FORMAT,
              challenger.sha256(),
              champion.sha256(),
              priors(challenger),
              priors(champion),
              String.valueOf(hearing().band()),
              String.valueOf(basis())));
    }

    private static String priors(Contender contender) {
      return contender.bundle().manifest().attributes().stream()
          .map(head -> head.attribute() + "=" + head.curve().prior())
          .collect(Collectors.joining(","));
    }
  }

  /**
   * Proves, unless that was done.
   *
   * @param question what shall score in whose place
   * @param actor who asks
   * @param progress hears how far the work is
   * @return what the gate found
   */
  public Proof prove(Question question, String actor, TrainingProgress progress) {
    turn.lock();
    try {
      return new Work(actor, progress).proof(question);
    } finally {
      turn.unlock();
    }
  }

  /** The proof of one question, with the time that is left for it. */
  private final class Work {

    private final String actor;
    private final TrainingProgress progress;
    private final long begun = System.nanoTime();

    Work(String actor, TrainingProgress told) {
      this.actor = actor;
      this.progress =
          (stage, done, total) -> {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
              throw new TooLongException();
            }
            told.at(stage, done, total);
          };
    }

    Proof proof(Question question) {
      Contender champion = contenders.of(question.community().id(), question.champion());
      Contender challenger = contenders.of(question.community().id(), question.challenger());
      ActivePolicy policy = policies.of(question.community().id(), question.champion());
      JobReport job = job(question, challenger);
      Inputs none =
          new Inputs(
              question,
              champion,
              challenger,
              policy,
              job,
              new Decided(List.of(), List.of(), Digest.of(List.of())));
      try {
        Decided rows = recent.read(question.community(), progress);
        Inputs inputs = new Inputs(question, champion, challenger, policy, job, rows);
        Optional<Proof> known = proofs.find(question.community().id(), inputs.sha256());
        return known.isPresent() ? known.get() : add(inputs, inputs.sha256(), judged(inputs));
      } catch (TooLongException e) {
        return add(none, null, Report.brokenOff(none.hearing().band(), LONGEST, SEED));
      }
    }

    private @Nullable JobReport job(Question question, Contender challenger) {
      return retrainings.reporting(question.community().id(), challenger.id()).stream()
          .flatMap(one -> JobReport.of(one, challenger).stream())
          .findFirst()
          .orElse(null);
    }

    private Proof add(Inputs inputs, @Nullable String sha256, ProofReport report) {
      return proofs.add(
          new Draft(
              inputs.question().community().id(),
              sha256,
              new Known(inputs.challenger().id(), inputs.challenger().sha256()),
              new Known(inputs.champion().id(), inputs.champion().sha256()),
              inputs.basis(),
              report,
              actor));
    }

    private ProofReport judged(Inputs inputs) {
      // Nobody whose comments stand on the side of tests wrote what was learnt from.
      Slices slices = new Slices(Set.of());
      List<SiteRow> calibrate = inputs.rows().calibrate();
      List<SiteRow> test = inputs.rows().test();
      int all = calibrate.size() + test.size();
      Jury first = jury(inputs, 0, all);
      Jury second = jury(inputs, calibrate.size(), all);
      Hearing.Rows rows =
          new Hearing.Rows(
              first.judged(calibrate.stream(), Side.CALIBRATE, slices),
              second.judged(test.stream(), Side.TEST, slices));
      progress.at("the gate", all, all);
      JobReport job = inputs.job();
      boolean isBeside = job != null && job.champion().equals(inputs.champion().id());
      Evidence evidence =
          new Evidence(
              rows.calibrate(),
              latency(inputs, test),
              new Evidence.Pair(inputs.champion().sizeBytes(), inputs.challenger().sizeBytes()),
              job != null && isBeside ? job.ordered() : null,
              job != null && isBeside
                  ? job.ofAll(inputs.champion(), inputs.question().community().name())
                  : null);
      Heard heard = inputs.hearing().judge(rows, evidence, SEED);
      return Report.of(heard, job, inputs.champion().id());
    }

    private Jury jury(Inputs inputs, int before, int all) {
      return new Jury(
          inputs.champion().bundle(),
          inputs.challenger().bundle(),
          (stage, done, total) -> progress.at(stage, before + done, all));
    }

    private Evidence.@Nullable Pair latency(Inputs inputs, List<SiteRow> test) {
      List<SiteRow> timed = test.subList(0, Math.min(Jury.TIMED, test.size()));
      return timed.isEmpty()
          ? null
          : new Evidence.Pair(
              Jury.micros(inputs.champion().bundle(), timed),
              Jury.micros(inputs.challenger().bundle(), timed));
    }
  }

  /** No answer within the time. */
  private static final class TooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}

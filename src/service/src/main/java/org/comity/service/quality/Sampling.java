package org.comity.service.quality;

import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import org.comity.policy.Verdict.Kind;
import org.comity.service.account.KnownAccounts;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionObserver;
import org.comity.service.decision.DecisionSource;
import org.comity.service.quality.Samples.Draw;
import org.comity.service.quality.Samples.Judgement;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Draws decisions to be judged, and notices when one is. Whether one is drawn depends on nothing
 * but chance and its community's share: not on a score, nor on who wrote or decided. The chance is
 * a {@link SecureRandom} and no hash of the decision's id: nobody, whatever they can read, knows
 * before what will be looked at, and there is no key to be kept. That it could be computed again
 * would add nothing, since what was drawn is kept with its probability. Where a moderator is alone,
 * no second look is drawn: it would wait for ever.
 *
 * <p>Comes after the other observers of a decision, so that a comment that is drawn is not taken
 * off a queue again by one that notices that it is decided.
 */
@Singleton
@Priority(Sampling.AFTER_OTHERS)
public final class Sampling implements DecisionObserver {

  /** Observers without a priority have 0, and higher ones are told before. */
  static final int AFTER_OTHERS = -1_000;

  private final SecureRandom chance = new SecureRandom();
  private final Samples samples;
  private final SampleShares shares;
  private final KnownAccounts accounts;
  private final List<SampleObserver> observers;

  @Inject
  Sampling(
      Samples samples,
      SampleShares shares,
      KnownAccounts accounts,
      @All List<SampleObserver> observers) {
    this.samples = samples;
    this.shares = shares;
    this.accounts = accounts;
    this.observers = List.copyOf(observers);
  }

  @Override
  public void decided(Handle handle, Decision decision, boolean isFirst) {
    Long comment = decision.commentId();
    if (comment == null) {
      return;
    }
    Long undone = decision.by().particulars().undoes();
    if (undone != null) {
      withdraw(handle, undone);
      return;
    }
    if (!isFirst) {
      samples.open(handle, comment).forEach(sample -> settle(handle, sample, decision));
    }
    SampleKind kind = kind(decision);
    if (kind != null) {
      double share = shares.of(decision.communityId()).of(kind);
      if (chance.nextDouble() < share) {
        tell(handle, samples.add(handle, comment, decision, new Draw(kind, share)));
      }
    }
  }

  /** What is held waits for a person anyway. */
  private @Nullable SampleKind kind(Decision decision) {
    if (decision.verdict().kind() == Kind.HOLD) {
      return null;
    }
    return switch (decision.by().source()) {
      case POLICY -> SampleKind.AUDIT;
      case MODERATOR ->
          accounts.isAnyoneBeside(decision.by().decidedBy()) ? SampleKind.SECOND_LOOK : null;
      case PLATFORM, APPEAL -> null;
    };
  }

  private void settle(Handle handle, Sample sample, Decision decision) {
    String by = decision.by().decidedBy();
    boolean isAnswer =
        sample.kind() == SampleKind.AUDIT
            && decision.by().source() != DecisionSource.POLICY
            && decision.revision() == sample.revision();
    if (!isAnswer || by == null) {
      samples.lapse(handle, sample.id());
    } else if (decision.verdict().kind() != Kind.HOLD) {
      Judgement judgement = new Judgement(decision.verdict().kind(), by, decision.id());
      boolean unused = samples.judge(handle, sample.id(), judgement);
    }
  }

  /**
   * Takes back what a decision said of others, because it was undone: what it judged is to be
   * judged again, and nobody need look at it a second time.
   *
   * @param handle the transaction in which it is undone
   * @param decisionId the decision that does not hold any more
   */
  void withdraw(Handle handle, long decisionId) {
    samples.withdraw(handle, decisionId).forEach(sample -> tell(handle, sample));
  }

  private void tell(Handle handle, Sample sample) {
    observers.forEach(observer -> observer.sampled(handle, sample));
  }
}

package org.comity.service.dashboard.model;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.carrying.CarryingMessages;
import org.comity.service.dashboard.carrying.CarryingTable;
import org.comity.service.dashboard.model.ShownPromotions.Question;
import org.comity.service.dashboard.proof.ProofMessages;
import org.comity.service.dashboard.proof.ProofTable;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.words.AttributeMessages;
import org.comity.service.promotion.Promotions;
import org.comity.service.promotion.RefusedPromotionException;
import org.comity.service.proof.Proof;
import org.comity.service.proof.ProofRuns;

/** Asks the gate for a page: waits for a moment, and has the page wait from then on. */
@RequestScoped
class Gatekeeping {

  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final Promotions promotions;
  private final ProofRuns runs;
  private final Viewer viewer;

  @Inject
  Gatekeeping(Promotions promotions, ProofRuns runs, Viewer viewer) {
    this.promotions = promotions;
    this.runs = runs;
    this.viewer = viewer;
  }

  ProofMessages words() {
    return Fault.words(viewer, ProofMessages.class);
  }

  /**
   * With what the gate found, or found nothing yet.
   *
   * @throws RefusedPromotionException if the bundle cannot score the community at all
   */
  Question asked(Question question) {
    if (question.back()) {
      return question;
    }
    long community = question.bar().community().id();
    return promotions
        .question(community, question.bundle())
        .map(
            asked -> {
              Optional<Proof> proof = runs.of(asked, viewer.actor()).await(MOMENT);
              runs.seen(asked);
              return proof.map(found -> shown(question, found)).orElseGet(question::whileRunning);
            })
        .orElseGet(() -> planned(question));
  }

  Question shown(Question question, Proof proof) {
    return planned(question.with(ProofTable.of(proof, words())));
  }

  /** With what would become of the policy's thresholds. */
  private Question planned(Question question) {
    long community = question.bar().community().id();
    return promotions
        .plan(community, question.bundle())
        .map(
            plan ->
                question.with(
                    CarryingTable.of(
                        plan,
                        community,
                        Fault.words(viewer, CarryingMessages.class),
                        Fault.words(viewer, AttributeMessages.class))))
        .orElse(question);
  }
}

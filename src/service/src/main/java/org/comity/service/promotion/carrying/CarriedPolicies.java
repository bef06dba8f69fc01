package org.comity.service.promotion.carrying;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.comment.Attribute;
import org.comity.policy.Policy;
import org.comity.policy.carrying.CarriedPolicy;
import org.comity.policy.carrying.PolicyCarrier;
import org.comity.policy.carrying.ScoredRow;
import org.comity.service.community.Community;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.scoring.Champion;

/**
 * Plans what becomes of a community's policy under another bundle, one at a time in this process.
 * It takes a second or two where much was decided and waits for the database: belongs on a worker
 * thread. What was planned a few minutes ago is planned alike, so that what somebody was shown is
 * what they get. Safe for use by many threads.
 */
@Singleton
public final class CarriedPolicies {

  private static final Duration VALID = Duration.ofMinutes(15);
  private static final int MOST = 20;

  private final CalibrationRows rows;
  private final Map<Question, Answer> known = new LinkedHashMap<>();

  @Inject
  CarriedPolicies(CalibrationRows rows) {
    this.rows = rows;
  }

  private record Question(long communityId, int version, String from, String to) {}

  private record Answer(CarriedPlan plan, long at) {

    boolean isValid() {
      return System.nanoTime() - at < VALID.toNanos();
    }
  }

  /** Which bundle would take the place of which. */
  public record Change(Champion from, Champion to) {}

  /**
   * Plans.
   *
   * @param community whose policy
   * @param active what it goes by now
   * @param change what would score
   * @return what would become of it; nothing is kept or activated
   * @throws org.comity.policy.PolicyException if the policy asks for what the other bundle does not
   *     score
   */
  public synchronized CarriedPlan plan(Community community, ActivePolicy active, Change change) {
    known.values().removeIf(answer -> !answer.isValid());
    Question question =
        new Question(community.id(), active.version(), change.from().id(), change.to().id());
    Answer answer = known.get(question);
    if (answer == null) {
      answer = new Answer(fresh(community, active, change), System.nanoTime());
      known.put(question, answer);
      if (known.size() > MOST) {
        Question oldest = known.keySet().iterator().next();
        Answer unused = known.remove(oldest);
      }
    }
    return answer.plan();
  }

  private CarriedPlan fresh(Community community, ActivePolicy active, Change change) {
    List<Attribute> attributes = change.to().bundle().attributes();
    List<ScoredRow> scored = rows.read(community, change);
    CarriedPolicy carried =
        active.version() == ActivePolicy.RECOMMENDED
            ? recommended(change, scored)
            : PolicyCarrier.carry(active.policy().toYaml(), attributes, scored);
    boolean isUnused =
        attributes.contains(Attribute.LIKELY_TO_REJECT)
            && !carried.yaml().contains(Attribute.LIKELY_TO_REJECT.name());
    return new CarriedPlan(change.from().id(), change.to().id(), active, carried, isUnused);
  }

  private static CarriedPolicy recommended(Change change, List<ScoredRow> scored) {
    Policy before = change.from().recommended();
    Policy after = change.to().recommended();
    return new CarriedPolicy(
        after.toYaml(), PolicyCarrier.recommended(before, after, scored), List.of(), scored.size());
  }
}

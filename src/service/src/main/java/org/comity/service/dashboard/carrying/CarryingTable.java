package org.comity.service.dashboard.carrying;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.policy.carrying.CarriedThreshold;
import org.comity.policy.promise.Share;
import org.comity.service.dashboard.carrying.ShownCarrying.Figure;
import org.comity.service.dashboard.carrying.ShownCarrying.Likely;
import org.comity.service.dashboard.carrying.ShownCarrying.Line;
import org.comity.service.dashboard.carrying.ShownCarrying.Mark;
import org.comity.service.dashboard.lead.LeadPage;
import org.comity.service.dashboard.words.AttributeMessages;
import org.comity.service.dashboard.words.Written;
import org.comity.service.promotion.carrying.CarriedPlan;
import org.jspecify.annotations.Nullable;

/** Says in the viewer's language what would become of a policy's thresholds. */
public final class CarryingTable {

  private static final String NONE = "–";
  private static final double WIDTH = 100;

  private final CarriedPlan plan;
  private final CarryingMessages words;
  private final AttributeMessages attributes;

  private CarryingTable(CarriedPlan plan, CarryingMessages words, AttributeMessages attributes) {
    this.plan = plan;
    this.words = words;
    this.attributes = attributes;
  }

  /**
   * A plan in words.
   *
   * @param plan what would become of it
   * @param communityId whose policy
   * @param words in the viewer's language
   * @param attributes what attributes are called there
   * @return what to show
   */
  public static ShownCarrying of(
      CarriedPlan plan, long communityId, CarryingMessages words, AttributeMessages attributes) {
    CarryingTable table = new CarryingTable(plan, words, attributes);
    Likely likely =
        plan.isLikelyUnused()
            ? new Likely(words.likely(plan.to()), LeadPage.SIMULATOR.of(communityId))
            : null;
    return new ShownCarrying(
        table.sentences(),
        plan.carried().thresholds().stream().map(table::line).toList(),
        plan.isNewVersion(),
        likely,
        plan.mark());
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    int version = plan.before().version();
    if (plan.isRecommended()) {
      sentences.add(words.recommended(plan.to()));
    } else if (plan.isNewVersion()) {
      sentences.add(words.carried(version, plan.to()));
    } else {
      sentences.add(words.same(version));
    }
    int rows = plan.carried().rows();
    sentences.add(rows == 0 ? words.nobody() : words.rows(Written.count(rows)));
    if (!plan.carried().untouched().isEmpty()) {
      sentences.add(
          words.untouched(
              plan.carried().untouched().stream()
                  .map(rule -> "“" + rule + "”")
                  .collect(Collectors.joining(", "))));
    }
    return sentences;
  }

  private Line line(CarriedThreshold threshold) {
    CarriedThreshold.Figures figures = threshold.figures();
    String rule = threshold.rule();
    return new Line(
        attributes.title(threshold.attribute().name()),
        rule == null ? words.asked(threshold.as()) : words.askedBy(rule, threshold.as()),
        Written.score(threshold.before()),
        Written.score(threshold.after()),
        new Figure(share(figures.caughtBefore()), share(figures.caughtAfter())),
        new Figure(share(figures.passedBefore()), share(figures.passedAfter())),
        words.found(threshold.means().name()),
        new Mark(WIDTH * threshold.before(), WIDTH * threshold.after()));
  }

  private static String share(Share share) {
    @Nullable Double rate = share.rate();
    return rate == null ? NONE : Written.share(rate);
  }
}

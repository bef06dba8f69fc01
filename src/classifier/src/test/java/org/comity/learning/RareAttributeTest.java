package org.comity.learning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.comity.SampleThreads;
import org.comity.calibration.OperatingCurve;
import org.comity.calibration.Thresholds;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.model.BundleManifest.Head;
import org.junit.jupiter.api.Test;

/** What is recommended for an attribute that hardly any row has, such as a threat. */
class RareAttributeTest {

  /** Rows of which one in 50 is a threat; about a tenth of all is held back. */
  private static List<LabelledComment> rows(int count) {
    List<LabelledComment> rows = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      boolean threat = n % 50 == 0;
      TreeMap<Attribute, Double> labels = new TreeMap<>();
      labels.put(Attribute.THREAT, threat ? 1.0 : 0.0);
      String text = "row number " + n + (threat ? " we will kill him" : " we will greet him");
      rows.add(new LabelledComment(Comment.of("r" + n, text), labels, List.of(), 1, "made", null));
    }
    return rows;
  }

  private static Head learnt(int count) {
    return SampleThreads.train(rows(count), true).parts().manifest().attributes().get(0);
  }

  @Test
  void hasACurveButNoHoldPointFromAFewPositives() {
    Head head = learnt(2500);
    OperatingCurve curve = requireNonNull(head.operating());
    assertThat(curve.positives()).isBetween(1L, 9L);
    assertThat(curve.negatives()).isGreaterThan(200);
    assertThat(head.recommended()).isNull();
  }

  @Test
  void hasAHoldPointWhereTenPositivesWereHeldBack() {
    Head head = learnt(12_000);
    assertThat(requireNonNull(head.operating()).positives()).isGreaterThanOrEqualTo(10L);
    Thresholds at = requireNonNull(head.recommended());
    assertThat(at.hold().falsePositiveRate()).isLessThanOrEqualTo(0.05);
    assertThat(at.hold().recall()).isPositive();
  }

  @Test
  void hasNoneWhereFewRowsOfEitherKindWereHeldBack() {
    assertThat(learnt(1000).recommended()).isNull();
  }
}

package org.comity.service.dashboard.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.policy.Verdict.Kind;
import org.comity.service.review.Choice;
import org.comity.service.review.Seen;
import org.junit.jupiter.api.Test;

class BulkOrderTest {

  @Test
  void readsEachCommentOnce() {
    BulkOrder order = BulkOrder.of("verdict=REJECT&pick=7.1.20&pick=8.2.0&pick=7.1.20&reason=spam");
    assertThat(order.seen()).containsExactly(new Seen(7, 1, 20), new Seen(8, 2, 0));
    assertThat(order.choice()).isEqualTo(new Choice(Kind.REJECT, "spam", null));
  }

  @Test
  void readsAThousandAndNoMore() {
    assertThat(BulkOrder.of("verdict=APPROVE&" + picks(1_000)).seen()).hasSize(1_000);
    assertThatThrownBy(() -> BulkOrder.of("verdict=APPROVE&" + picks(1_001)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWhatIsNoOrder() {
    for (String fields :
        new String[] {
          "",
          "verdict=APPROVE",
          "pick=7.1.20",
          "verdict=HOLD&pick=7.1.20",
          "verdict=REJECT&pick=7.1.20",
          "verdict=REJECT&pick=7.1.20&reason=",
          "verdict=APPROVE&pick=7.1.20&reason=spam",
          "verdict=APPROVE&pick=7.1",
          "verdict=APPROVE&pick=x.1.2"
        }) {
      assertThatThrownBy(() -> BulkOrder.of(fields))
          .as(fields)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String picks(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "pick=" + i + ".1.2")
        .collect(Collectors.joining("&"));
  }
}

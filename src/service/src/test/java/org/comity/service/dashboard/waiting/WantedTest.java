package org.comity.service.dashboard.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.comity.comment.Attribute;
import org.comity.policy.Verdict.Kind;
import org.comity.service.queue.Cause;
import org.comity.service.queue.chart.ChartFilter;
import org.comity.service.queue.list.ScoreBand;
import org.junit.jupiter.api.Test;

class WantedTest {

  private static final Attribute USUAL = Attribute.TOXICITY;

  @Test
  void readsWhatItWrites() {
    Wanted wanted =
        new Wanted(
            new ChartFilter(Set.of(3L), Cause.REPORTED, "ar"),
            Attribute.INSULT,
            new ScoreBand(Attribute.INSULT, 0.29, 0.57),
            Kind.REJECT);
    assertThat(wanted.query())
        .isEqualTo(
            "community=3&act=REJECT&attribute=INSULT&cause=REPORTED&from=0.29&language=ar&to=0.57");
    assertThat(Wanted.of(wanted.query(), USUAL)).isEqualTo(wanted);
  }

  @Test
  void takesEmptyFieldsForNone() {
    assertThat(Wanted.of("community=&attribute=&language=&cause=&from=&to=", USUAL))
        .isEqualTo(Wanted.all(USUAL));
    assertThat(Wanted.of(null, USUAL)).isEqualTo(Wanted.all(USUAL));
  }

  @Test
  void ordersTheEndsAndRoundsThemToHundredths() {
    assertThat(Wanted.of("from=0.5&to=0.1249", USUAL).band())
        .isEqualTo(new ScoreBand(USUAL, 0.12, 0.5));
    assertThat(Wanted.of("from=0.4", USUAL).band()).isEqualTo(new ScoreBand(USUAL, 0.4, 1));
  }

  @Test
  void suggestsWhatTheMiddleOfTheBandSuggests() {
    assertThat(Wanted.of("from=0&to=0.3", USUAL).act()).isEqualTo(Kind.APPROVE);
    assertThat(Wanted.of("from=0.7&to=1", USUAL).act()).isEqualTo(Kind.REJECT);
    assertThat(Wanted.of("from=0.7&to=1&act=APPROVE", USUAL).act()).isEqualTo(Kind.APPROVE);
  }

  @Test
  void refusesWhatIsNoWish() {
    for (String query :
        new String[] {"from=two", "from=2", "act=HOLD", "act=x", "attribute=a b", "community=x"}) {
      assertThatThrownBy(() -> Wanted.of(query, USUAL))
          .as(query)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}

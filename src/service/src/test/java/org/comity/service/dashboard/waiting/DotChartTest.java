package org.comity.service.dashboard.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.comity.comment.Attribute;
import org.comity.service.queue.chart.ScoreChart;
import org.junit.jupiter.api.Test;

class DotChartTest {

  @Test
  void drawsADotForEachCommentWhileTheyFit() {
    DotChart chart = DotChart.of(bins(7, 3), List.of(), Locale.ENGLISH);
    assertThat(chart.perDot()).isEqualTo(1);
    // Three dots have two steps of nine units between them.
    assertThat(chart.columns()).containsExactly("M75 209v-18.1");
    assertThat(chart.tenths().get(0)).isEqualTo(new DotChart.Tenth("0.00", "0.10", 3));
    assertThat(chart.tenths()).hasSize(10);
  }

  @Test
  void saysHowManyADotStandsForWhereTheyDoNotFit() {
    assertThat(DotChart.of(bins(0, 30), List.of(), Locale.ENGLISH).perDot()).isEqualTo(1);
    assertThat(DotChart.of(bins(0, 31), List.of(), Locale.ENGLISH).perDot()).isEqualTo(2);
    assertThat(DotChart.of(bins(0, 1_000), List.of(), Locale.ENGLISH).perDot()).isEqualTo(50);
    assertThat(DotChart.of(bins(0, 1_501), List.of(), Locale.ENGLISH).perDot()).isEqualTo(100);
    assertThat(DotChart.of(bins(0, 0), List.of(), Locale.ENGLISH).columns()).isEmpty();
  }

  @Test
  void isMirroredForWhoReadsFromRightToLeft() {
    DotChart chart = DotChart.of(bins(7, 3), List.of(), Locale.forLanguageTag("ar"));
    assertThat(chart.columns()).containsExactly("M925 209v-18.1");
    Wanted wanted = Wanted.of("attribute=INSULT&from=0.2&to=0.5", Attribute.TOXICITY);
    assertThat(chart.bandX(wanted)).isEqualTo("500.0");
    assertThat(chart.bandWidth(wanted)).isEqualTo("300.0");
  }

  private static List<Long> bins(int place, long count) {
    List<Long> bins = new ArrayList<>(Collections.nCopies(ScoreChart.BINS, 0L));
    bins.set(place, count);
    return bins;
  }
}

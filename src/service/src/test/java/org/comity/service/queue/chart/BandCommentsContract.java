package org.comity.service.queue.chart;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.comment.Attribute;
import org.comity.service.community.Community;
import org.comity.service.queue.Cause;
import org.comity.service.queue.MadeComments;
import org.comity.service.queue.Waiting;
import org.comity.service.queue.chart.BandComment.Care;
import org.comity.service.queue.chart.BandComments.Aside;
import org.comity.service.queue.chart.BandComments.Choice;
import org.comity.service.queue.claim.Claims;
import org.comity.service.queue.claim.Handovers;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.ScoreBand;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a band can be decided on at once, whatever the database. */
abstract class BandCommentsContract {

  private static final Moderator ANN = new Moderator(71, false);
  private static final Moderator BOB = new Moderator(72, false);
  private static final Moderator LEA = new Moderator(73, true);
  private static final ScoreBand BAND = new ScoreBand(Attribute.TOXICITY, 0.2, 0.4);

  @Inject MadeComments made;
  @Inject BandComments band;
  @Inject ScoreChart chart;
  @Inject Waiting waiting;
  @Inject Claims claims;
  @Inject Handovers handovers;
  @Inject Database database;

  private Community community;
  private ChartFilter here;

  @BeforeEach
  void makeACommunity() {
    community = made.community();
    here = ChartFilter.in(Set.of(community.id()));
  }

  @Test
  void namesThoseOfTheBandFromEitherEndOfIt() {
    made.held(community, 0.19);
    long first = made.held(community, 0.2);
    long second = made.held(community, 0.3);
    long third = made.held(community, 0.399);
    made.held(community, 0.4);
    assertThat(ids(ANN, here, true)).containsExactly(first, second, third);
    assertThat(ids(ANN, here, false)).containsExactly(third, second, first);
    assertThat(free(ANN, here, true, 2))
        .extracting(BandComment::commentId)
        .containsExactly(first, second);
  }

  @Test
  void saysWhatWasOnScreenAndWhatSpeaksAgainstDecidingUnread() {
    long plain = made.held(community, "ar", Map.of("TOXICITY", 0.25, "THREAT", 0.89));
    long high = made.held(community, "en", Map.of("TOXICITY", 0.3, "THREAT", 0.9, "INSULT", 0.95));
    ask(high, Cause.APPEALED);
    ask(high, Cause.REPORTED);
    ask(high, Cause.REPORTED);
    handovers.hold(ANN, high, "A note.");
    List<BandComment> found = free(LEA, here, true, 10);
    assertThat(found.get(0))
        .isEqualTo(
            new BandComment(
                plain,
                community.id(),
                0.25,
                1,
                decision(plain),
                "ar",
                new Care(false, 0, false, Map.of())));
    assertThat(found.get(1).care())
        .isEqualTo(new Care(true, 2, true, Map.of(Attribute.THREAT, 0.9, Attribute.INSULT, 0.95)));
  }

  @Test
  void leavesOutWhatIsNotForBulkAndSaysWhy() {
    long free = made.held(community, 0.21);
    long claimed = made.held(community, 0.22);
    long drawn = made.held(community, 0.23);
    long looked = made.held(community, 0.24);
    long escalated = made.held(community, 0.25);
    made.held(community, 0.5);
    assertThat(claims.take(BOB, claimed)).isTrue();
    ask(drawn, Cause.AUDIT);
    ask(looked, Cause.SECOND_LOOK);
    handovers.escalate(BOB, escalated, null);

    assertThat(ids(ANN, here, true)).containsExactly(free);
    assertThat(ids(BOB, here, true)).containsExactly(free, claimed);
    assertThat(ids(LEA, here, true)).containsExactly(free, escalated);
    assertThat(aside(ANN)).isEqualTo(Map.of(Aside.TAKEN, 1L, Aside.DRAWN, 2L, Aside.FOR_LEADS, 1L));
    assertThat(aside(BOB)).isEqualTo(Map.of(Aside.DRAWN, 2L, Aside.FOR_LEADS, 1L));
    List<Long> all = List.of(free, claimed, drawn, looked, escalated, Long.MAX_VALUE);
    assertThat(database.<Set<Long>, RuntimeException>transact(it -> band.aside(it, ANN, all)))
        .containsExactlyInAnyOrder(claimed, drawn, looked, escalated);
  }

  @Test
  void filtersByCauseAndLanguage() {
    long arabic = made.held(community, "ar", Map.of("TOXICITY", 0.3));
    long reported = made.held(community, "en", Map.of("TOXICITY", 0.31));
    ask(reported, Cause.REPORTED);
    ChartFilter inArabic = new ChartFilter(Set.of(community.id()), null, "ar");
    ChartFilter byReport = new ChartFilter(Set.of(community.id()), Cause.REPORTED, null);
    assertThat(ids(ANN, inArabic, true)).containsExactly(arabic);
    assertThat(ids(ANN, byReport, true)).containsExactly(reported);
    for (ChartFilter filter : List.of(inArabic, byReport)) {
      List<Long> bins = database.transact(it -> chart.bins(it, Attribute.TOXICITY, filter));
      assertThat(bins.stream().mapToLong(Long::longValue).sum()).isEqualTo(1);
      assertThat(
              database.<List<ScoreChart.Dot>, RuntimeException>transact(
                  it -> chart.dots(it, BAND, filter, 10)))
          .hasSize(1);
    }
  }

  private void ask(long id, Cause cause) {
    database.transact(
        handle -> {
          waiting.ask(handle, id, cause);
          return null;
        });
  }

  private long decision(long id) {
    return database.transact(
        handle ->
            handle
                .createQuery("select max(id) from decisions where comment_id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one());
  }

  private List<BandComment> free(Moderator who, ChartFilter filter, boolean low, int limit) {
    Choice choice = new Choice(BAND, filter, low, 0.9);
    return database.transact(handle -> band.free(handle, who, choice, limit));
  }

  private List<Long> ids(Moderator who, ChartFilter filter, boolean low) {
    return free(who, filter, low, 10).stream().map(BandComment::commentId).toList();
  }

  private Map<Aside, Long> aside(Moderator who) {
    Choice choice = new Choice(BAND, here, true, 0.9);
    return database.transact(handle -> band.aside(handle, who, choice));
  }
}

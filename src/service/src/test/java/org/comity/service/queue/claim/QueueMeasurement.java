package org.comity.service.queue.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.comity.comment.Attribute;
import org.comity.service.community.Community;
import org.comity.service.queue.Cause;
import org.comity.service.queue.MadeComments;
import org.comity.service.queue.MuchWaiting;
import org.comity.service.queue.chart.ChartFilter;
import org.comity.service.queue.chart.ScoreChart;
import org.comity.service.queue.list.AgeBand;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.QueueCounts;
import org.comity.service.queue.list.QueueFilter;
import org.comity.service.queue.list.QueueOrder;
import org.comity.service.queue.list.QueuePages;
import org.comity.service.queue.list.QueuePages.Slice;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.queue.list.ScoreBand;
import org.comity.service.queue.list.Trait;
import org.comity.service.queue.list.WaitingComment;
import org.comity.service.store.Database;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How fast the queue is with 100,000 comments waiting. It is run by name, with {@code
 * -Dtest='QueueMeasurementOn*'}, and says what it measured in the log.
 */
abstract class QueueMeasurement {

  private static final int ROWS = 100_000;
  private static final int ROUNDS = 30;
  private static final int WARM_UP = 10;
  private static final Moderator ANN = new Moderator(1, false);
  private static final Logger LOG = Logger.getLogger(QueueMeasurement.class);

  @Inject MadeComments made;
  @Inject MuchWaiting much;
  @Inject QueuePages pages;
  @Inject Claims claims;
  @Inject Passes passes;
  @Inject ScoreChart chart;
  @Inject Database database;

  private interface Work {
    int run(int round);
  }

  @Test
  void isFastWithMuchWaiting() {
    List<Community> communities = List.of(made.community(), made.community(), made.community());
    long begin = System.nanoTime();
    communities.forEach(it -> much.fill(it, ROWS / 3 + 1));
    LOG.infof("%s filled in %d s", database.kind(), (System.nanoTime() - begin) / 1_000_000_000);
    pullAndDecide(communities);
    lists(communities.get(1).id());
    whole();
    assertThat(database.<List<?>, RuntimeException>transact(QueueCounts::count)).isNotEmpty();
  }

  private void pullAndDecide(List<Community> communities) {
    for (int i = 0; i < 300; i++) {
      passes.pass(
          ANN,
          claims
              .pull(ANN, wish(QueueFilter.ALL, QueueOrder.RISK), Set.of())
              .orElseThrow()
              .commentId());
    }
    for (QueueOrder order : QueueOrder.values()) {
      List<WaitingComment> pulled = new ArrayList<>();
      measure(
          "pull by " + order + ", 300 passed",
          i -> {
            pulled.add(claims.pull(ANN, wish(QueueFilter.ALL, order), Set.of()).orElseThrow());
            claims.release(ANN, pulled.get(i).commentId());
            return 1;
          });
      WaitingComment[] next = {pulled.get(0)};
      measure(
          "pull and decide by " + order,
          i -> {
            next[0] = claims.pull(ANN, wish(QueueFilter.ALL, order), Set.of()).orElseThrow();
            decide(communities, next[0]);
            return 1;
          });
    }
  }

  private void decide(List<Community> communities, WaitingComment pulled) {
    for (Community community : communities) {
      if (community.id() == pulled.communityId()) {
        made.decide(community, pulled.commentId(), MadeComments.approve(), ANN.accountId());
      }
    }
  }

  private void lists(long community) {
    QueueFilter all = QueueFilter.ALL;
    ScoreBand narrow = new ScoreBand(Attribute.INSULT, 0.9, 0.91);
    ScoreBand broad = new ScoreBand(Attribute.INSULT, 0.1, 0.5);
    for (QueueOrder order : QueueOrder.values()) {
      page("all", all, order);
      page("one community", all.in(Set.of(community)), order);
      page("reported, 2 %", all.with(Cause.REPORTED), order);
      page("appealed, 0.5 %", all.with(Cause.APPEALED), order);
      page("uncertain", all.with(Trait.UNCERTAIN), order);
      page("escalated, none", all.with(Trait.ESCALATED), order);
      page("mine", all.with(Trait.MINE), order);
      page("band of 1 %", all.with(narrow), order);
      page("band of 40 %", all.with(broad), order);
      page("language of 10 %", language("ar"), order);
      page("language of none", language("fr"), order);
    }
  }

  private static QueueFilter language(String language) {
    return new QueueFilter(Set.of(), Set.of(), Set.of(), null, language, AgeBand.ANY);
  }

  private void page(String name, QueueFilter filter, QueueOrder order) {
    Wish wish = wish(filter, order);
    List<WaitingComment> first =
        database.transact(handle -> pages.page(handle, ANN, wish, Slice.first(50)));
    measure(
        "page of " + name + " by " + order,
        // Begins elsewhere each time: H2 remembers the answer to a question that it knows.
        i -> {
          long after = first.isEmpty() ? -2 - i : first.get(i % first.size()).key();
          return database
              .<List<WaitingComment>, RuntimeException>transact(
                  handle -> pages.page(handle, ANN, wish, new Slice(after, 50)))
              .size();
        });
  }

  private void whole() {
    measure(
        "counts",
        i -> {
          touch(i);
          return database.<List<?>, RuntimeException>transact(QueueCounts::count).size();
        });
    measure(
        "bins",
        i -> {
          touch(i);
          return database
              .<List<Long>, RuntimeException>transact(
                  it -> chart.bins(it, Attribute.INSULT, ChartFilter.ALL))
              .size();
        });
    ScoreBand band = new ScoreBand(Attribute.INSULT, 0.6, 0.7);
    measure(
        "dots of a band of 10 %",
        i -> {
          touch(i);
          return database
              .<List<?>, RuntimeException>transact(
                  it -> chart.dots(it, band, ChartFilter.ALL, 100_000))
              .size();
        });
  }

  /** Something has changed, so that nothing is answered out of a memory of answers. */
  private void touch(int i) {
    database.transact(
        handle -> {
          handle.execute(
              "update waiting set reports = reports + 0, change_number = ? where comment_id = (select max(comment_id) from waiting)",
              i);
          return handle.execute(
              "update waiting_scores set community_id = community_id where comment_id = (select max(comment_id) from waiting)");
        });
  }

  private static Wish wish(QueueFilter filter, QueueOrder order) {
    return new Wish(filter, order);
  }

  private void measure(String name, Work work) {
    long[] nanos = new long[ROUNDS];
    int rows = 0;
    for (int i = 0; i < ROUNDS + WARM_UP; i++) {
      long begin = System.nanoTime();
      rows = work.run(i);
      if (i >= WARM_UP) {
        nanos[i - WARM_UP] = System.nanoTime() - begin;
      }
    }
    Arrays.sort(nanos);
    LOG.infof(
        "MEASURED %s: %s: median %.2f ms, 95th percentile %.2f ms, %d rows",
        database.kind(), name, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 95 / 100] / 1e6, rows);
  }
}

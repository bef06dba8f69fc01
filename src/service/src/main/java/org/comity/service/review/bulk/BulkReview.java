package org.comity.service.review.bulk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.comity.service.review.Choice;
import org.comity.service.review.Press;
import org.comity.service.review.Review;
import org.comity.service.review.Reviewed;
import org.comity.service.review.Seen;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Decides on many comments at once, some dozens in a transaction: what is done is done, even if the
 * rest fails. Such decisions are marked: nobody may have read every comment. Every method waits for
 * the database.
 */
@Singleton
public final class BulkReview {

  /** The most comments at once. */
  public static final int MOST = 1_000;

  private static final int IN_A_TRANSACTION = 50;

  private final Database database;
  private final Review review;
  private final Bulks bulks;

  @Inject
  BulkReview(Database database, Review review, Bulks bulks) {
    this.database = database;
    this.review = review;
    this.bulks = bulks;
  }

  /**
   * What came of it.
   *
   * @param bulkId names what was done, to take it back by
   * @param byComment what came of each
   */
  public record Result(String bulkId, Map<Long, Reviewed> byComment) {}

  /**
   * Decides the same of many.
   *
   * @param seen what was on screen of each, each comment once, 1 to {@value #MOST}
   * @param choice what to decide; its reason is one of each comment's community
   * @param actor who, such as {@code user:3}
   * @return what came of each
   * @throws IllegalArgumentException if there are too many or none
   * @throws org.comity.service.review.reason.FaultyReasonException if a rejection has no reason, or
   *     a community has not the one that was given; comments before that one are decided
   */
  public Result decide(List<Seen> seen, Choice choice, String actor) {
    return decide(seen, choice, actor, done -> {});
  }

  /**
   * Decides the same of many, and tells how far it is.
   *
   * @param seen as {@link #decide(List, Choice, String)}
   * @param choice as there
   * @param actor as there
   * @param progress is told how many comments are done, after each transaction
   * @return what came of each
   * @throws IllegalArgumentException as there
   * @throws org.comity.service.review.reason.FaultyReasonException as there
   */
  public Result decide(List<Seen> seen, Choice choice, String actor, IntConsumer progress) {
    if (seen.isEmpty() || seen.size() > MOST) {
      throw new IllegalArgumentException(
          "Select 1 to " + MOST + " comments; there are " + seen.size() + ".");
    }
    Press press = new Press(actor, UUID.randomUUID().toString());
    // In one order, so that two that decide on the same comments do not wait for each other.
    List<Seen> sorted = seen.stream().sorted(Comparator.comparingLong(Seen::commentId)).toList();
    database.transact(
        handle -> {
          bulks.begin(handle, press, choice.verdict(), sorted);
          return null;
        });
    Map<Long, Reviewed> results = new LinkedHashMap<>();
    for (int begin = 0; begin < sorted.size(); begin += IN_A_TRANSACTION) {
      List<Seen> some = sorted.subList(begin, Math.min(begin + IN_A_TRANSACTION, sorted.size()));
      results.putAll(database.insist(handle -> decide(handle, some, choice, press)));
      progress.accept(results.size());
    }
    return new Result(String.valueOf(press.bulkId()), results);
  }

  private Map<Long, Reviewed> decide(Handle handle, List<Seen> some, Choice choice, Press press) {
    Map<Long, Reviewed> results = new LinkedHashMap<>();
    for (Seen one : some) {
      results.put(one.commentId(), review.decide(handle, one, choice, press));
    }
    return results;
  }
}

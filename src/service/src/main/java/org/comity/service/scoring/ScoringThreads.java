package org.comity.service.scoring;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Decides where a request is worked on. A little is done on the event loop at once, which is
 * several times faster than a change of threads; more would make every other request wait.
 */
public final class ScoringThreads {

  /** Up to so many comments are scored on the event loop. */
  public static final int FEW_COMMENTS = 8;

  /** Up to so many bytes of a request are read and scored on the event loop. */
  public static final int FEW_BYTES = 4 * 1024;

  private ScoringThreads() {}

  /**
   * Does the work here if the request is small, else on a worker thread.
   *
   * @param bytes the size of the request's body
   * @param work what to do
   * @param <T> what comes of it
   * @return the result, or what the work threw
   */
  public static <T> Uni<T> run(int bytes, Supplier<T> work) {
    return bytes <= FEW_BYTES ? Uni.createFrom().item(work) : runOnWorker(work);
  }

  /**
   * Reads a request and answers it here if both its body and its batch are small, else on a worker
   * thread.
   *
   * @param bytes the size of the request's body
   * @param read makes the request of the body
   * @param comments how many comments a request holds
   * @param answer scores them
   * @param <Q> the request
   * @param <T> what comes of it
   * @return the result, or what the work threw
   */
  public static <Q, T> Uni<T> runBatch(
      int bytes, Supplier<Q> read, ToIntFunction<Q> comments, Function<Q, T> answer) {
    if (bytes > FEW_BYTES) {
      return runOnWorker(() -> answer.apply(read.get()));
    }
    return Uni.createFrom()
        .item(read)
        .flatMap(
            request ->
                comments.applyAsInt(request) > FEW_COMMENTS
                    ? runOnWorker(() -> answer.apply(request))
                    : Uni.createFrom().item(() -> answer.apply(request)));
  }

  /**
   * Does the work on a worker thread.
   *
   * @param work what to do
   * @param <T> what comes of it
   * @return the result, or what the work threw
   */
  public static <T> Uni<T> runOnWorker(Supplier<T> work) {
    return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }
}

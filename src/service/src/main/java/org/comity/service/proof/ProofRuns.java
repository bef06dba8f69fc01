package org.comity.service.proof;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Proofs on a thread of their own, for who would rather see how far one is than wait for it.
 * Whoever asks the same while it runs waits for the same. Safe for use by many threads.
 */
@Singleton
public final class ProofRuns {

  /** Who comes back later is told what holds then. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Proving proving;
  private final Map<Key, Run> runs = new HashMap<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "comity-proofs");
            made.setDaemon(true);
            return made;
          });

  @Inject
  ProofRuns(Proving proving) {
    this.proving = proving;
  }

  private record Key(long community, String bundle) {}

  /**
   * How far a proof is.
   *
   * @param done how much of it
   * @param total of how much; 0 where that is not known yet
   * @param isOver whether there is nothing to wait for
   */
  public record Progress(long done, long total, boolean isOver) {}

  /** A proof that is being made, or was made just now. */
  public static final class Run {

    private final CompletableFuture<Proof> proof = new CompletableFuture<>();
    private volatile Progress progress = new Progress(0, 0, false);
    private volatile long overAt;

    private Run() {}

    private void at(String stage, long done, long total) {
      progress = new Progress(done, Math.max(0, total), false);
    }

    private void end(@Nullable Proof found, @Nullable Throwable failure) {
      overAt = System.nanoTime();
      progress = new Progress(1, 1, true);
      if (found != null) {
        boolean unused = proof.complete(found);
      } else {
        boolean unused =
            proof.completeExceptionally(
                failure == null ? new IllegalStateException("nothing was found") : failure);
      }
    }

    private boolean isStale() {
      return progress.isOver() && System.nanoTime() - overAt > FRESH.toNanos();
    }

    /**
     * How far it is.
     *
     * @return never waits
     */
    public Progress progress() {
      return progress;
    }

    /**
     * Waits a while for it.
     *
     * @param longest at most so long
     * @return nothing if it takes longer
     */
    public Optional<Proof> await(Duration longest) {
      try {
        return Optional.of(proof.get(longest.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException goesOn) {
        return Optional.empty();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }

  /**
   * Begins, unless the same is being made or was made just now.
   *
   * @param question what shall score in whose place
   * @param actor who asks
   * @return the run
   */
  public synchronized Run of(Question question, String actor) {
    runs.values().removeIf(Run::isStale);
    return runs.computeIfAbsent(key(question), any -> begin(question, actor));
  }

  private static Key key(Question question) {
    return new Key(question.community().id(), question.challenger().id());
  }

  private Run begin(Question question, String actor) {
    Run run = new Run();
    thread.execute(
        () -> {
          try {
            run.end(proving.prove(question, actor, run::at), null);
          } catch (RuntimeException | Error e) {
            run.end(null, e);
          }
        });
    return run;
  }

  /**
   * Takes note that somebody has seen what came of a run: who asks again has it looked at again.
   *
   * @param question what was asked
   */
  public synchronized void seen(Question question) {
    Run run = runs.get(key(question));
    if (run != null && run.progress().isOver()) {
      Run unused = runs.remove(key(question));
    }
  }

  /**
   * How far one is.
   *
   * @param communityId whose
   * @param bundle the challenger
   * @return over if none is being made
   */
  public synchronized Progress progress(long communityId, String bundle) {
    Run run = runs.get(new Key(communityId, bundle));
    return run == null ? new Progress(1, 1, true) : run.progress();
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}

package org.comity.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class DetectorTest {

  private static final int THREADS = 8;
  private static final String FRENCH =
      "La bibliothèque municipale ferme ses portes pendant les vacances scolaires de février.";

  /** The first to ask has the model loaded; the others must neither fail nor get another answer. */
  @Test
  void answersAllWhoAskAtOnce() throws ExecutionException, InterruptedException {
    CountDownLatch ready = new CountDownLatch(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<List<Detector.Guess>>> asked = new ArrayList<>();
    try {
      for (int i = 0; i < THREADS; i++) {
        asked.add(
            threads.submit(
                () -> {
                  Detector detector = new Detector();
                  ready.countDown();
                  ready.await();
                  return detector.ask(FRENCH);
                }));
      }
      List<List<Detector.Guess>> answers = new ArrayList<>();
      for (Future<List<Detector.Guess>> one : asked) {
        answers.add(one.get());
      }
      assertThat(answers.get(0).get(0).tag()).isEqualTo("fr");
      assertThat(answers).isEqualTo(Collections.nCopies(THREADS, answers.get(0)));
    } finally {
      threads.shutdownNow();
    }
  }
}

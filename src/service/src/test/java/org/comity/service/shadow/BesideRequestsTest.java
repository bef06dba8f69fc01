package org.comity.service.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.door.rest.request.Site.CIVIL;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.comity.comment.Comment;
import org.comity.service.bundle.store.HandIns;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Outcome;
import org.comity.service.moderation.Submission;
import org.comity.service.policy.Policies;
import org.comity.service.promotion.Following;
import org.comity.service.scoring.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests go on whatever the bundle in the shadow does. */
@QuarkusTest
class BesideRequestsTest {

  private static final int MORE = 50;

  /** Asks for nothing but what the models of these tests score. */
  private static final String POLICY = "name: Ours\nattributes:\n  TOXICITY: { hold: 0.5 }\n";

  @Inject Shadows shadows;
  @Inject Challengers challengers;
  @Inject ShadowReports reports;
  @Inject Following following;
  @Inject HandIns handIns;
  @Inject Communities communities;
  @Inject Policies policies;
  @Inject Moderation moderation;
  @Inject MeterRegistry registry;

  @TempDir private Path folder;

  private Shaded site;

  @BeforeEach
  void makeACommunity() {
    site = new Shaded(Site.make(communities), shadows, challengers, reports, following);
    int version = policies.add(site.id(), POLICY, "key:7").version();
    assertThat(policies.activate(site.id(), version, "key:7")).isTrue();
  }

  @AfterEach
  void endIt() {
    boolean unused = shadows.stop(site.id(), "key:7");
    following.look();
  }

  private void decide(int from, int to) {
    List<Uni<Outcome>> answers =
        IntStream.range(from, to)
            .mapToObj(i -> Comment.of("c" + i, CIVIL))
            .map(comment -> new Submission(site.site().community(), Door.REST, comment, null))
            .map(moderation::decideAndKeep)
            .toList();
    assertThat(Uni.join().all(answers).andFailFast().await().atMost(Duration.ofMinutes(2)))
        .hasSize(to - from)
        .allMatch(Outcome::isKept);
  }

  @Test
  void areAnsweredWhileItHangsAndWhatItIsTooSlowForIsCounted() throws IOException {
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch hangs = new CountDownLatch(1);
    site.run(
        site.handIn(handIns, folder),
        policies,
        text -> {
          hangs.countDown();
          await(goOn);
          return 0.0;
        });
    double before = dropped();
    decide(0, 1);
    await(hangs);
    decide(1, 1 + ShadowQueue.CAPACITY + MORE);
    // The shadow is still at the first one: all others wait, or were left out.
    assertThat(dropped() - before).isBetween(MORE - 1.0, (double) MORE);
    assertThat(site.reports().of(site.id()).orElseThrow().scored()).isZero();
    goOn.countDown();
    int left = (int) (dropped() - before);
    ShadowReport report = site.await(1 + ShadowQueue.CAPACITY + MORE - left);
    assertThat(report.disagreements()).isZero();
    while (shadows.find(site.id()).orElseThrow().dropped() < left) {
      Shaded.pause();
    }
    assertThat(shadows.find(site.id()).orElseThrow().dropped()).isEqualTo(left);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private double dropped() {
    return registry.get("comity.shadow.dropped").counter().count();
  }

  @Test
  void areAnsweredWhileItFailsOnSomeComments() throws IOException {
    site.run(
        site.handIn(handIns, folder),
        policies,
        text -> {
          if (text.startsWith("Break")) {
            throw new IllegalStateException("broken");
          }
          return 0.0;
        });
    site.site().put("1", "Break it, whatever it is.").then().statusCode(201);
    site.site().put("2", CIVIL).then().statusCode(201);
    assertThat(site.await(1).scored()).isEqualTo(1);
    site.site().put("3", "Break it, whatever it is.").then().statusCode(201);
  }
}

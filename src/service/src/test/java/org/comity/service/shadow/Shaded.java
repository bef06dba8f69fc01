package org.comity.service.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.comity.comment.Attribute;
import org.comity.score.Assessment.Scored;
import org.comity.score.Scores;
import org.comity.service.bundle.store.HandIns;
import org.comity.service.bundle.store.HandIns.Offer;
import org.comity.service.door.rest.request.Site;
import org.comity.service.policy.Policies;
import org.comity.service.promotion.Following;
import org.comity.service.scoring.Archives;

/** A community beside whose champion something runs. */
record Shaded(
    Site site,
    Shadows shadows,
    Challengers challengers,
    ShadowReports reports,
    Following following) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ACTOR = "key:7";

  long id() {
    return site.community().id();
  }

  String handIn(HandIns handIns, Path folder) throws IOException {
    String version = UUID.randomUUID().toString();
    Path own = folder.resolve(version);
    String bundle = Archives.learn(version, own).id();
    handIn(handIns, bundle, own);
    return bundle;
  }

  void handIn(HandIns handIns, String bundle, Path own) throws IOException {
    var unused =
        handIns.take(new Offer(id(), bundle, ACTOR), new ByteArrayInputStream(Archives.of(own)));
  }

  /** Starts one whose model says what the test wants. */
  Shadow run(String bundle, Policies policies, ToDoubleFunction<String> toxicity) {
    Shadow shadow = shadows.start(id(), bundle, ACTOR).shadow();
    following.look();
    challengers.replace(
        Map.of(
            id(),
            new Challenger(
                shadow,
                comment -> scored(toxicity.applyAsDouble(comment.text())),
                policies.of(id()).policy())));
    return shadow;
  }

  private static Scored scored(double toxicity) {
    Map<Attribute, Double> scores = Map.of(Attribute.TOXICITY, toxicity);
    return new Scored(new Scores(new TreeMap<>(scores)), List.of(), "en");
  }

  /** Until so many comments were judged. */
  ShadowReport await(int judged) {
    long begin = System.nanoTime();
    while (true) {
      Optional<ShadowReport> report = reports.of(id());
      if (report.isPresent() && report.get().scored() >= judged) {
        return report.get();
      }
      assertThat(System.nanoTime() - begin).isLessThan(PATIENCE.toNanos());
      pause();
    }
  }

  static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.comity.service.drift;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.drift.Drift.Change;
import org.comity.service.drift.Drift.OfLanguage;
import org.comity.service.scoring.LoadedModel;
import org.comity.service.store.Clockwork;
import org.jboss.logging.Logger;

/**
 * Tells the monitoring, every hour, how much changed: {@code comity_drift} by community, language
 * and what changed, and a line in the log where somebody should look.
 */
@Singleton
public final class DriftMetrics {

  private static final Logger LOG = Logger.getLogger(DriftMetrics.class);
  private static final long SECONDS_BETWEEN_LOOKS = 3_600;

  private final Communities communities;
  private final Drifts drifts;
  private final MultiGauge gauge;

  @Inject
  DriftMetrics(Communities communities, Drifts drifts, MeterRegistry registry) {
    this.communities = communities;
    this.drifts = drifts;
    this.gauge =
        MultiGauge.builder("comity.drift")
            .description("Population stability index of the last seven days; look from 0.2 on")
            .register(registry);
  }

  void start(@Observes @Priority(LoadedModel.READY_PRIORITY) StartupEvent event, Clockwork clock) {
    clock.repeatQuietly("looking for drift", this::look, SECONDS_BETWEEN_LOOKS);
  }

  /** Looks at all communities. Waits for the database. */
  void look() {
    List<Row<?>> rows = new ArrayList<>();
    for (Community community : communities.all()) {
      for (OfLanguage of : drifts.of(community.id()).languages()) {
        Stream.concat(of.scores().stream(), Stream.of(of.vocabulary()))
            .forEach(change -> rows.add(row(community, of.language(), change)));
      }
    }
    gauge.register(rows, true);
  }

  private static Row<?> row(Community community, String language, Change change) {
    if (change.isAlarming()) {
      LOG.warnf(
          "What is written in %s in the community %s has changed: %s has an index of %.2f against"
              + " the weeks before. GET /api/v1/communities/%s/drift shows how.",
          language, community.name(), change.name(), change.index(), community.name());
    }
    return Row.of(
        Tags.of("community", community.name(), "language", language, "of", change.name()),
        change.index());
  }
}

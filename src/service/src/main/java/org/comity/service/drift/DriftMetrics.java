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
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.drift.Bounds.Level;
import org.comity.service.drift.Drift.Change;
import org.comity.service.drift.Drift.OfLanguage;
import org.comity.service.scoring.LoadedModel;
import org.comity.service.store.Clockwork;
import org.jboss.logging.Logger;

/**
 * Tells the monitoring, every hour, how much changed: {@code comity_drift} by community, language
 * and what changed, {@code comity_drift_alert} with 1 where it reaches the community's bound, and a
 * line in the log there.
 */
@Singleton
public final class DriftMetrics {

  private static final Logger LOG = Logger.getLogger(DriftMetrics.class);
  private static final long SECONDS_BETWEEN_LOOKS = 3_600;

  private final Communities communities;
  private final Drifts drifts;
  private final DriftBounds bounds;
  private final MultiGauge indices;
  private final MultiGauge alerts;

  @Inject
  DriftMetrics(Communities communities, Drifts drifts, DriftBounds bounds, MeterRegistry registry) {
    this.communities = communities;
    this.drifts = drifts;
    this.bounds = bounds;
    this.indices =
        MultiGauge.builder("comity.drift")
            .description("Population stability index of the last seven days")
            .register(registry);
    this.alerts =
        MultiGauge.builder("comity.drift.alert")
            .description("1 where comity_drift reaches the bound of the community, else 0")
            .register(registry);
  }

  void start(@Observes @Priority(LoadedModel.READY_PRIORITY) StartupEvent event, Clockwork clock) {
    clock.repeatQuietly("looking for drift", this::look, SECONDS_BETWEEN_LOOKS);
  }

  /** Looks at all communities. Waits for the database. */
  void look() {
    List<Row<?>> indexRows = new ArrayList<>();
    List<Row<?>> alertRows = new ArrayList<>();
    for (Community community : communities.all()) {
      Bounds told = bounds.of(community.id());
      for (OfLanguage of : drifts.of(community.id()).languages()) {
        for (Change change : of.changes()) {
          boolean isAlarming = told.level(change.index()) == Level.ALERT;
          Tags tags = tags(community, of.language(), change);
          indexRows.add(Row.of(tags, change.index()));
          alertRows.add(Row.of(tags, isAlarming ? 1 : 0));
          if (isAlarming) {
            log(community, of.language(), change);
          }
        }
      }
    }
    indices.register(indexRows, true);
    alerts.register(alertRows, true);
  }

  private static Tags tags(Community community, String language, Change change) {
    return Tags.of("community", community.name(), "language", language, "of", change.name());
  }

  private static void log(Community community, String language, Change change) {
    LOG.warnf(
        "What is written in %s in the community %s has changed: %s has an index of %.2f against"
            + " the weeks before. GET /api/v1/communities/%s/drift shows how.",
        language, community.name(), change.name(), change.index(), community.name());
  }
}

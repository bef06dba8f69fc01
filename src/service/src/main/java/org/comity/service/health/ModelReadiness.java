package org.comity.service.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comity.model.Bundle;
import org.comity.service.scoring.LoadedModel;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the model is loaded, and says which one it is and what mix its scores are for. */
@Readiness
@ApplicationScoped
class ModelReadiness implements HealthCheck {

  private final LoadedModel model;

  @Inject
  ModelReadiness(LoadedModel model) {
    this.model = model;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("model");
    if (!model.isLoaded()) {
      return response.down().build();
    }
    Bundle bundle = model.classifier().bundle();
    response.up().withData("bundle", bundle.id());
    if (!bundle.priors().isEmpty()) {
      response.withData("prior", bundle.priors().toString());
    }
    return response.build();
  }
}

package org.comity.service.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comity.model.Bundle;
import org.comity.service.promotion.Following;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.LoadedModel;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the model is loaded, and says which one it is and what mix its scores are for. A
 * promoted bundle that cannot be read is told and keeps nobody from scoring with another.
 */
@Readiness
@ApplicationScoped
class ModelReadiness implements HealthCheck {

  private final LoadedModel model;
  private final Champions champions;
  private final Following following;

  @Inject
  ModelReadiness(LoadedModel model, Champions champions, Following following) {
    this.model = model;
    this.champions = champions;
    this.following = following;
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
    if (!champions.promoted().isEmpty()) {
      response.withData("communities_with_their_own", champions.promoted().size());
    }
    following.troubles().forEach((id, why) -> response.withData("cannot_be_read." + id, why));
    return response.build();
  }
}

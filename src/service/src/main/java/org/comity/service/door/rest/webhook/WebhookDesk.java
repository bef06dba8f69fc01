package org.comity.service.door.rest.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.problem.Refusals;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Given;
import org.comity.service.outbox.Endpoint;
import org.comity.service.outbox.Endpoints;
import org.comity.service.outbox.ReceiverNetworks;

/** Makes, changes and finds webhooks for those who may. */
@Singleton
final class WebhookDesk {

  private static final String DISABLED = "An administrator disabled it.";

  private final Endpoints endpoints;
  private final ReceiverNetworks networks;

  @Inject
  WebhookDesk(Endpoints endpoints, ReceiverNetworks networks) {
    this.endpoints = endpoints;
    this.networks = networks;
  }

  List<WebhookAnswer> list(Admitted admitted) {
    return endpoints.list(admitted.id()).stream().map(WebhookAnswer::of).toList();
  }

  Endpoint find(Admitted admitted, String id) {
    return find(admitted, Given.rowId(id));
  }

  private Endpoint find(Admitted admitted, long id) {
    return endpoints
        .find(admitted.id(), id)
        .orElseThrow(
            () -> new ProblemException(Problem.none("webhook", admitted.path("/webhooks"))));
  }

  /** The same, where something is to be sent. */
  Endpoint enabled(Admitted admitted, String id) {
    Endpoint endpoint = find(admitted, id);
    if (endpoint.disabled() != null) {
      throw Refusals.conflict("webhook-disabled", "The webhook is disabled: enable it first.");
    }
    return endpoint;
  }

  WebhookAnswer create(Admitted admitted, WebhookOrder order) {
    Endpoint made = endpoints.create(admitted.id(), order.choice(networks), admitted.actor());
    turn(admitted, made, order);
    return WebhookAnswer.withSecret(find(admitted, made.id()));
  }

  WebhookAnswer change(Admitted admitted, String id, WebhookOrder order) {
    Endpoint endpoint = find(admitted, id);
    if (order.isChoice()) {
      endpoints.change(endpoint, order.choice(endpoint, networks), admitted.actor());
    }
    turn(admitted, endpoint, order);
    return WebhookAnswer.of(find(admitted, id));
  }

  private void turn(Admitted admitted, Endpoint endpoint, WebhookOrder order) {
    Boolean isWanted = order.enabled();
    if (isWanted == null || isWanted == (endpoint.disabled() == null)) {
      return;
    }
    if (isWanted) {
      endpoints.enable(endpoint, admitted.actor());
    } else {
      endpoints.disable(endpoint, DISABLED, admitted.actor());
    }
  }

  WebhookAnswer rotate(Admitted admitted, String id, Duration grace) {
    Endpoint endpoint = find(admitted, id);
    return WebhookAnswer.withSecret(endpoints.rotate(endpoint, grace, admitted.actor()));
  }

  void delete(Admitted admitted, String id) {
    endpoints.delete(find(admitted, id), admitted.actor());
  }
}

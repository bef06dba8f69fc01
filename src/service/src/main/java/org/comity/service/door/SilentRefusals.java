package org.comity.service.door;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.comity.service.door.Doorway.Refused;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Puts words to what the framework refuses by a status alone, because no door and no page was
 * meant. Nobody knows what such a client reads, so it is told in text.
 */
final class SilentRefusals {

  private static final String SENTENCE =
      "Nothing is at this address: /q/swagger-ui lists what there is.\n";

  @ServerResponseFilter
  void speak(ContainerResponseContext response) {
    if (response.getStatus() == Refused.NOT_FOUND.status() && !response.hasEntity()) {
      response.setEntity(SENTENCE, null, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"));
    }
  }
}

package org.comity.service.door.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Sends problems: those that a resource throws, and that of a body which is too large to be read at
 * all.
 */
@Singleton
public final class ProblemResponses {

  /** Before Quarkus' own limit on bodies, which answers without a word. */
  private static final int BEFORE_BODY_LIMIT = 100;

  private final ObjectMapper mapper;

  @Inject
  ProblemResponses(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @ServerExceptionMapper
  Response send(ProblemException failure) {
    Problem problem = failure.problem();
    return Response.status(problem.status()).type(Problem.JSON).entity(problem).build();
  }

  void refuseLargeBodies(@Observes Filters filters) {
    filters.register(this::refuseLargeBody, BEFORE_BODY_LIMIT);
  }

  private void refuseLargeBody(RoutingContext exchange) {
    if (!"/api/v1/score".equals(exchange.normalizedPath())
        || announcedBytes(exchange) <= ScoreResource.MAX_BYTES) {
      exchange.next();
      return;
    }
    exchange
        .response()
        .setStatusCode(413)
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.JSON)
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
        .end(json(Problem.bodyTooLarge(ScoreResource.MAX_BYTES)));
  }

  /** A length that is no number counts as none: the server refuses such a request by itself. */
  private static long announcedBytes(RoutingContext exchange) {
    String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
  }

  private String json(Problem problem) {
    try {
      return mapper.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

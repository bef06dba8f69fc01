package org.comity.service.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import org.comity.service.door.Doorway.Refused;
import org.comity.service.key.Gate;
import org.comity.service.key.NotAdmittedException;
import org.comity.service.key.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Stands before all doors: turns away what none of them would answer, in the words of the one that
 * was meant, where the framework would send a page of HTML or nothing.
 */
@Singleton
public final class Doorkeeper {

  /** Before Quarkus' own limit on bodies, which answers without a word. */
  private static final int BEFORE_BODY_LIMIT = 100;

  /** After it, and before anything reads a body. */
  private static final int AFTER_BODY_LIMIT = 1;

  private static final long USUAL_BYTES = 10 * 1024 * 1024;

  private static final int UNAUTHORIZED = 401;
  private static final int CONTENT_TOO_LARGE = 413;

  private static final String WWW_AUTHENTICATE = "WWW-Authenticate";
  private static final String JSON = "application/json";

  private final List<Doorway> doorways;
  private final Gate gate;
  private final ObjectMapper mapper;

  @Inject
  Doorkeeper(@All List<Doorway> doorways, Gate gate, ObjectMapper mapper) {
    this.doorways = List.copyOf(doorways);
    this.gate = gate;
    this.mapper = mapper;
  }

  void stand(@Observes Filters filters) {
    filters.register(this::look, BEFORE_BODY_LIMIT);
    filters.register(this::limit, AFTER_BODY_LIMIT);
  }

  /**
   * Quarkus' limit is as high as what the widest door takes. It counts what is received where a
   * request does not announce its size, and shall stop at what this door takes, or any page.
   */
  private void limit(RoutingContext exchange) {
    String path = exchange.normalizedPath();
    long limit =
        doorways.stream()
            .filter(doorway -> doorway.covers(path))
            .mapToLong(doorway -> Math.max(USUAL_BYTES, doorway.at(path).maxBytes()))
            .findFirst()
            .orElse(USUAL_BYTES);
    if (announcedBytes(exchange) > limit) {
      exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      exchange.response().setStatusCode(CONTENT_TOO_LARGE).end();
      return;
    }
    if (exchange.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
      exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
    }
    exchange.next();
  }

  private void look(RoutingContext exchange) {
    String path = exchange.normalizedPath();
    for (Doorway doorway : doorways) {
      if (doorway.covers(path)) {
        lead(exchange, doorway.at(path), path);
        return;
      }
    }
    exchange.next();
  }

  private void lead(RoutingContext exchange, Doorway doorway, String path) {
    if (doorway.isLeftToResources(path)) {
      letThrough(exchange, doorway);
    } else {
      receive(exchange, doorway, path);
    }
  }

  private void receive(RoutingContext exchange, Doorway doorway, String path) {
    String method = doorway.method(path);
    if (method == null) {
      refuse(exchange, doorway, Refused.NOT_FOUND, null);
    } else if (!isAnswered(exchange.request().method().name(), method)) {
      exchange.response().putHeader(HttpHeaders.ALLOW, method);
      refuse(exchange, doorway, Refused.OTHER_METHOD, method);
    } else if (announcedBytes(exchange) > doorway.maxBytes()) {
      refuseSize(exchange, doorway);
    } else if (isAdmitted(exchange, doorway, path)) {
      takeAsItIs(exchange);
      exchange.next();
    }
  }

  private void letThrough(RoutingContext exchange, Doorway doorway) {
    if (announcedBytes(exchange) > doorway.maxBytes()) {
      refuseSize(exchange, doorway);
    } else {
      exchange.next();
    }
  }

  private void refuseSize(RoutingContext exchange, Doorway doorway) {
    exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    refuse(exchange, doorway, Refused.TOO_LARGE, null);
  }

  /** Lets the request in, as whoever its key says, or turns it away. */
  private boolean isAdmitted(RoutingContext exchange, Doorway doorway, String path) {
    if (!(doorway instanceof KeyedDoorway keyed)) {
      return true;
    }
    Scope scope = keyed.scope(path);
    if (scope == null || exchange.request().method().equals(HttpMethod.OPTIONS)) {
      return true;
    }
    try {
      Callers.remember(exchange, gate.admit(keyed.shown(exchange.request()), scope));
      return true;
    } catch (NotAdmittedException e) {
      KeyedDoorway.Refusal refusal = keyed.refusal(e);
      HttpServerResponse response = exchange.response().setStatusCode(refusal.status());
      if (refusal.status() == UNAUTHORIZED) {
        response.putHeader(WWW_AUTHENTICATE, KeyedDoorway.CHALLENGE);
      }
      if (e.retryAfterSeconds() > 0) {
        response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()));
      }
      response.putHeader(HttpHeaders.CONTENT_TYPE, doorway.refusalType()).end(json(refusal.body()));
      return false;
    }
  }

  /** The framework answers HEAD where GET is answered, and OPTIONS everywhere. */
  private static boolean isAnswered(String asked, String method) {
    return asked.equals(method)
        || asked.equals("OPTIONS")
        || (asked.equals("HEAD") && method.equals("GET"));
  }

  /** Doors know what they read whatever a client says of it; many say nothing, or what is wrong. */
  private static void takeAsItIs(RoutingContext exchange) {
    exchange.request().headers().remove(HttpHeaders.ACCEPT);
    exchange.request().headers().set(HttpHeaders.CONTENT_TYPE, JSON);
  }

  /** A length that is no number counts as none: the server refuses such a request by itself. */
  private static long announcedBytes(RoutingContext exchange) {
    String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
  }

  private void refuse(
      RoutingContext exchange, Doorway doorway, Refused refused, @Nullable String method) {
    HttpServerResponse response = exchange.response().setStatusCode(doorway.status(refused));
    doorway.refusalHeaders(refused, method).forEach(response::putHeader);
    Object refusal = doorway.refusal(refused, method);
    String said = refusal instanceof String text ? text : json(refusal);
    response.putHeader(HttpHeaders.CONTENT_TYPE, doorway.refusalType()).end(said);
  }

  private String json(Object refusal) {
    try {
      return mapper.writeValueAsString(refusal);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

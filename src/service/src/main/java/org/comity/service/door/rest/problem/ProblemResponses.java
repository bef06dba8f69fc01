package org.comity.service.door.rest.problem;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.comity.service.door.KeyedDoorway;
import org.comity.service.store.StorageUnavailableException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Sends problems: those that a resource throws, and those that the framework finds. */
@Singleton
public final class ProblemResponses {

  /** Soon enough for a database that starts again, late enough not to be a burden to it. */
  private static final long RETRY_SECONDS = 5;

  private static final String API = "/api/v1";
  private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

  private final AllowedMethods allowed;

  @Inject
  ProblemResponses(AllowedMethods allowed) {
    this.allowed = allowed;
  }

  @ServerExceptionMapper
  Response send(ProblemException failure) {
    ResponseBuilder response = response(failure.problem());
    if (failure.retryAfterSeconds() > 0) {
      response.header(HttpHeaders.RETRY_AFTER, failure.retryAfterSeconds());
    }
    if (failure.problem().status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, KeyedDoorway.CHALLENGE);
    }
    return response.build();
  }

  @ServerExceptionMapper
  Response send(StorageUnavailableException failure) {
    LOG.warnf("a request was turned away: %s", failure.getMessage());
    return response(Refusals.storageAway()).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
  }

  /** No resource, no such method, no such media type: said in our words where it is our door. */
  @ServerExceptionMapper
  Response send(WebApplicationException failure, ContainerRequestContext request) {
    Response plain = failure.getResponse();
    String path = request.getUriInfo().getPath();
    if (!isOurs(path)) {
      return plain;
    }
    return switch (plain.getStatus()) {
      case 404, 405 -> unmatched(path);
      case 400, 406, 415 -> response(Refusals.otherForm(plain.getStatus())).build();
      default -> plain;
    };
  }

  /** The framework knows of a method only within one class, and says elsewhere that nothing is. */
  private Response unmatched(String path) {
    String methods = allowed.at(path);
    return methods.isEmpty()
        ? response(Problem.notFound()).build()
        : response(Problem.otherMethod(methods)).header(HttpHeaders.ALLOW, methods).build();
  }

  /** The framework would name the methods of a whole class, those below the path among them. */
  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  @Nullable Response answerOptions(ContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      return null;
    }
    String path = request.getUriInfo().getPath();
    if (!isOurs(path)) {
      return null;
    }
    String methods = allowed.at(path);
    return methods.isEmpty()
        ? response(Problem.notFound()).build()
        : Response.noContent().header(HttpHeaders.ALLOW, methods).build();
  }

  private static boolean isOurs(String path) {
    return path.equals(API) || path.startsWith(API + "/");
  }

  private static ResponseBuilder response(Problem problem) {
    return Response.status(problem.status()).type(Problem.JSON).entity(problem);
  }
}

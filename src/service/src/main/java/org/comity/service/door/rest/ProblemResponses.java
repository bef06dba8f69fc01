package org.comity.service.door.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.comity.service.door.Doorway;
import org.comity.service.key.NotAdmittedException;
import org.comity.service.key.Scope;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Sends problems: those that a resource throws, and those of requests that never reach one. */
@Singleton
public final class ProblemResponses implements Doorway {

  private static final String SCORE = "/api/v1/score";

  @ServerExceptionMapper
  Response send(ProblemException failure) {
    Problem problem = failure.problem();
    return Response.status(problem.status()).type(Problem.JSON).entity(problem).build();
  }

  @Override
  public boolean covers(String path) {
    return path.equals(SCORE);
  }

  @Override
  public @Nullable String method(String path) {
    return path.equals(SCORE) ? "POST" : null;
  }

  @Override
  public int maxBytes() {
    return ScoreResource.MAX_BYTES;
  }

  @Override
  public Object refusal(Refused refused, @Nullable String method) {
    return switch (refused) {
      case NOT_FOUND -> Problem.notFound();
      case OTHER_METHOD -> Problem.otherMethod(method == null ? "POST" : method);
      case TOO_LARGE -> Problem.bodyTooLarge(ScoreResource.MAX_BYTES);
    };
  }

  @Override
  public Scope scope(String path) {
    return Scope.SCORE;
  }

  @Override
  public Refusal refusal(NotAdmittedException refused) {
    Problem problem = Problem.notAdmitted(refused);
    return new Refusal(problem.status(), problem);
  }

  @Override
  public String refusalType() {
    return Problem.JSON;
  }
}

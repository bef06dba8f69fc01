package org.comity.service.door.rest.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.comity.archive.BundleArchive;
import org.comity.service.door.Doorway;
import org.comity.service.door.KeyedDoorway;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.Refusals;
import org.comity.service.key.NotAdmittedException;
import org.comity.service.key.Scope;
import org.jspecify.annotations.Nullable;

/** Everything below {@code /api/v1}. */
@Singleton
public final class RestDoorway implements KeyedDoorway {

  /** The most bytes that a body may have. */
  public static final int MAX_BYTES = 2 * 1024 * 1024;

  /** Bundles are handed in here, whole. */
  private static final Pattern BUNDLE = Pattern.compile("/api/v1/communities/[^/]+/bundles/[^/]+");

  private static final String ROOT = "/api/v1";
  private static final String SCORE = ROOT + "/score";

  private final int maxBytes;

  /** For everything but bundles. */
  @Inject
  public RestDoorway() {
    this(MAX_BYTES);
  }

  private RestDoorway(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public Doorway at(String path) {
    return BUNDLE.matcher(path).matches() ? new RestDoorway(BundleArchive.MAX_BYTES) : this;
  }

  @Override
  public boolean covers(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  @Override
  public boolean isLeftToResources(String path) {
    return !path.equals(SCORE);
  }

  @Override
  public @Nullable String method(String path) {
    return path.equals(SCORE) ? "POST" : null;
  }

  @Override
  public int maxBytes() {
    return maxBytes;
  }

  @Override
  public Object refusal(Refused refused, @Nullable String method) {
    return switch (refused) {
      case NOT_FOUND -> Problem.notFound();
      case OTHER_METHOD -> Problem.otherMethod(method == null ? "POST" : method);
      case TOO_LARGE -> Problem.bodyTooLarge(maxBytes);
      case FAILED -> Problem.failed();
    };
  }

  @Override
  public Problem failure(String id) {
    return Problem.failed().as(id);
  }

  @Override
  public Scope scope(String path) {
    return Scope.SCORE;
  }

  @Override
  public Refusal refusal(NotAdmittedException refused) {
    Problem problem = Refusals.problem(refused);
    return new Refusal(problem.status(), problem);
  }

  @Override
  public String refusalType() {
    return Problem.JSON;
  }
}

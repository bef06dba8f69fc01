package org.comity.service.door.perspective;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.comity.service.door.KeyedDoorway;
import org.comity.service.key.NotAdmittedException;
import org.comity.service.key.Scope;
import org.comity.service.key.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Everything below {@code /v1alpha1} and {@code /$discovery}. Some clients write the colon and the
 * dollar sign of Google's paths as {@code %3A} and {@code %24}.
 */
@Singleton
public final class PerspectiveDoorway implements KeyedDoorway {

  /** Where comments are scored. */
  public static final String ANALYZE = "/v1alpha1/comments:analyze";

  /** Where clients tell what a score should have been. */
  public static final String SUGGEST = "/v1alpha1/comments:suggestscore";

  /** Where the door is described. */
  public static final String DISCOVERY = "/$discovery/rest";

  /** Room for an article and a parent comment of nearly 1 MB each. */
  static final int MAX_BYTES = 2 * 1024 * 1024;

  private static final Map<String, String> METHODS =
      Map.of(ANALYZE, "POST", SUGGEST, "POST", DISCOVERY, "GET");

  /**
   * The path with the two signs as they are.
   *
   * @param path as it came
   * @return the same, or decoded
   */
  public static String plain(String path) {
    return path.indexOf('%') < 0
        ? path
        : path.toLowerCase(Locale.ROOT).replace("%3a", ":").replace("%24", "$");
  }

  @Override
  public boolean covers(String path) {
    String plain = plain(path);
    return isAtOrBelow(plain, "/v1alpha1") || isAtOrBelow(plain, "/$discovery");
  }

  private static boolean isAtOrBelow(String path, String root) {
    return path.startsWith(root)
        && (path.length() == root.length() || path.charAt(root.length()) == '/');
  }

  @Override
  public @Nullable String method(String path) {
    return METHODS.get(plain(path));
  }

  @Override
  public int maxBytes() {
    return MAX_BYTES;
  }

  @Override
  public AnalyzeError refusal(Refused refused, @Nullable String method) {
    return switch (refused) {
      case NOT_FOUND -> AnalyzeError.notFound();
      case OTHER_METHOD -> AnalyzeError.otherMethod(method == null ? "POST" : method);
      case TOO_LARGE -> AnalyzeError.tooLarge(MAX_BYTES);
      case FAILED -> AnalyzeError.failed();
    };
  }

  @Override
  public @Nullable Scope scope(String path) {
    return switch (plain(path)) {
      case ANALYZE -> Scope.SCORE;
      case SUGGEST -> Scope.LABEL;
      default -> null;
    };
  }

  /** Clients that are signed in at Google send its token besides, which says nothing here. */
  @Override
  public Shown shown(HttpServerRequest request) {
    String key = request.getParam("key");
    return key == null || key.isEmpty() ? Shown.of(request) : Shown.of(request, key);
  }

  @Override
  public Refusal refusal(NotAdmittedException refused) {
    AnalyzeError error = AnalyzeError.notAdmitted(refused);
    return new Refusal(error.error().code(), error);
  }
}

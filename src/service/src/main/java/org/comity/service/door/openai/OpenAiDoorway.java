package org.comity.service.door.openai;

import jakarta.inject.Singleton;
import org.comity.service.door.KeyedDoorway;
import org.comity.service.key.NotAdmittedException;
import org.comity.service.key.Scope;
import org.jspecify.annotations.Nullable;

/** Everything below {@code /v1}. */
@Singleton
final class OpenAiDoorway implements KeyedDoorway {

  static final String MODERATIONS = "/v1/moderations";
  static final int MAX_BYTES = 2 * 1024 * 1024;

  @Override
  public boolean covers(String path) {
    return path.equals("/v1") || path.startsWith("/v1/");
  }

  @Override
  public @Nullable String method(String path) {
    return path.equals(MODERATIONS) ? "POST" : null;
  }

  @Override
  public int maxBytes() {
    return MAX_BYTES;
  }

  @Override
  public OpenAiError refusal(Refused refused, @Nullable String method) {
    return switch (refused) {
      case NOT_FOUND -> OpenAiError.notFound();
      case OTHER_METHOD -> OpenAiError.otherMethod(method == null ? "POST" : method);
      case TOO_LARGE -> OpenAiError.tooLarge(MAX_BYTES);
      case FAILED -> OpenAiError.failed();
    };
  }

  @Override
  public Scope scope(String path) {
    return Scope.SCORE;
  }

  @Override
  public Refusal refusal(NotAdmittedException refused) {
    OpenAiError error = OpenAiError.notAdmitted(refused);
    return new Refusal(error.status(), error);
  }
}

package org.comity.service.door.openai;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.comity.service.json.JsonFault;
import org.comity.service.key.NotAdmittedException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * OpenAI's envelope around an error.
 *
 * @param error what it says
 * @param status the HTTP status
 */
@Schema(name = "OpenAiError")
record OpenAiError(Fault error, @JsonIgnore int status) {

  private static final String INVALID = "invalid_request_error";

  static OpenAiError invalid(String message, @Nullable String param, String code) {
    return new OpenAiError(new Fault(message, INVALID, param, code), 400);
  }

  static OpenAiError tooLarge(int limit) {
    String message = "A body may have " + limit + " bytes: send the texts in several requests.";
    return new OpenAiError(new Fault(message, INVALID, null, "request_too_large"), 413);
  }

  static OpenAiError of(JsonFault fault, int limit) {
    return fault.kind() == JsonFault.Kind.TOO_LARGE
        ? tooLarge(limit)
        : invalid(fault.sentence(), null, "invalid_json");
  }

  /** The types and codes are those that OpenAI's clients make exceptions of. */
  static OpenAiError notAdmitted(NotAdmittedException refused) {
    return switch (refused.reason()) {
      case NO_KEY, BAD_KEY -> notAdmitted(refused, INVALID, "invalid_api_key");
      case NOT_ALLOWED, NOT_FROM_HERE ->
          notAdmitted(refused, "permission_error", "insufficient_permissions");
      case TOO_MANY -> notAdmitted(refused, "requests", "rate_limit_exceeded");
    };
  }

  private static OpenAiError notAdmitted(NotAdmittedException refused, String type, String code) {
    return new OpenAiError(
        new Fault(refused.sentence(), type, null, code), refused.reason().status());
  }

  static OpenAiError notFound() {
    String message = "Nothing is at this address: moderations are at POST /v1/moderations.";
    return new OpenAiError(new Fault(message, INVALID, null, "unknown_url"), 404);
  }

  static OpenAiError otherMethod(String method) {
    String message = "This address answers " + method + " only.";
    return new OpenAiError(new Fault(message, INVALID, null, "method_not_supported"), 405);
  }

  static OpenAiError failed() {
    String message = "The service failed; its log says why. Try again.";
    return new OpenAiError(new Fault(message, "server_error", null, "internal_error"), 500);
  }

  /**
   * The error itself.
   *
   * @param message for people
   * @param type the kind of error
   * @param param what is wrong, such as {@code input[3]}
   * @param code for programs
   */
  @Schema(name = "OpenAiFault")
  record Fault(String message, String type, @Nullable String param, String code) {}
}

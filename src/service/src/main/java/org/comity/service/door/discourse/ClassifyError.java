package org.comity.service.door.discourse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.comity.score.Assessment.Cause;
import org.comity.service.json.JsonFault;
import org.comity.service.key.NotAdmittedException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as Hugging Face's text-embeddings-inference writes it, whose types are words in capitals
 * and small letters.
 *
 * @param error for people
 * @param errorType for programs
 * @param status the HTTP status
 */
@Schema(name = "ClassifyError")
record ClassifyError(
    String error, @JsonProperty("error_type") String errorType, @JsonIgnore int status) {

  private static final String VALIDATION = "Validation";

  /** What that server calls a client that asks too often. */
  private static final String OVERLOADED = "Overloaded";

  static ClassifyError invalid(String message) {
    return new ClassifyError(message, VALIDATION, 422);
  }

  static ClassifyError of(JsonFault fault, int limit) {
    return fault.kind() == JsonFault.Kind.TOO_LARGE
        ? tooLarge(limit)
        : new ClassifyError(fault.sentence(), VALIDATION, 400);
  }

  static ClassifyError notScored(Cause cause) {
    String message = "The text could not be scored (" + cause + "): let a person look at it.";
    return new ClassifyError(message, "NotScored", 422);
  }

  static ClassifyError tooLarge(int limit) {
    String message = "A body may have " + limit + " bytes: send the texts in several requests.";
    return new ClassifyError(message, VALIDATION, 413);
  }

  static ClassifyError notFound() {
    String message =
        "Nothing is at this address: the classifier is at POST /discourse/classify, and webhooks go"
            + " to POST /discourse/hooks/{community}.";
    return new ClassifyError(message, "NotFound", 404);
  }

  static ClassifyError otherMethod(String method) {
    return new ClassifyError("This address answers " + method + " only.", "MethodNotAllowed", 405);
  }

  static ClassifyError failed() {
    return new ClassifyError("The service failed; its log says why. Try again.", "Backend", 500);
  }

  static ClassifyError notAdmitted(NotAdmittedException refused) {
    String type =
        switch (refused.reason()) {
          case NO_KEY -> "NoKey";
          case BAD_KEY -> "BadKey";
          case NOT_ALLOWED, NOT_FROM_HERE -> "NotAllowed";
          case TOO_MANY -> OVERLOADED;
        };
    return new ClassifyError(refused.sentence(), type, refused.reason().status());
  }
}

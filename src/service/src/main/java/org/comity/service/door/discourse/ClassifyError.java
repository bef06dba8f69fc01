package org.comity.service.door.discourse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.comity.score.Assessment.Cause;
import org.comity.service.json.JsonFault;
import org.comity.service.key.NotAdmittedException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as Hugging Face's inference servers write it.
 *
 * @param error for people
 * @param errorType for programs
 * @param status the HTTP status
 */
@Schema(name = "ClassifyError")
record ClassifyError(
    String error, @JsonProperty("error_type") String errorType, @JsonIgnore int status) {

  static ClassifyError invalid(String message) {
    return new ClassifyError(message, "Validation", 422);
  }

  static ClassifyError of(JsonFault fault, int limit) {
    return fault.kind() == JsonFault.Kind.TOO_LARGE
        ? tooLarge(limit)
        : new ClassifyError(fault.sentence(), "Validation", 400);
  }

  static ClassifyError notScored(Cause cause) {
    String message = "The text could not be scored (" + cause + "): let a person look at it.";
    return new ClassifyError(message, "Not scored", 422);
  }

  static ClassifyError tooLarge(int limit) {
    String message = "A body may have " + limit + " bytes: send the texts in several requests.";
    return new ClassifyError(message, "Validation", 413);
  }

  static ClassifyError notFound() {
    String message =
        "Nothing is at this address: the classifier is at POST /discourse/classify, and webhooks go"
            + " to POST /discourse/hooks/{community}.";
    return new ClassifyError(message, "Not found", 404);
  }

  static ClassifyError otherMethod(String method) {
    return new ClassifyError(
        "This address answers " + method + " only.", "Method not allowed", 405);
  }

  static ClassifyError notAdmitted(NotAdmittedException refused) {
    return new ClassifyError(
        refused.sentence(), refused.reason().name(), refused.reason().status());
  }
}

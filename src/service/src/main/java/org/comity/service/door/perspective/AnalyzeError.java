package org.comity.service.door.perspective;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.comity.service.key.NotAdmittedException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Google's envelope around an error (AIP-193; the codes are those of google.rpc.Code).
 *
 * @param error what it says
 */
@Schema(name = "AnalyzeCommentError")
public record AnalyzeError(Status error) {

  /** What a quota counts, by the name that clients of the Perspective API know. */
  private static final String QUOTA = "Analysis requests (AnalyzeComment)";

  private static final String SERVICE = "commentanalyzer.googleapis.com";

  /** There are no numbered projects here. */
  private static final String CONSUMER = "project_number:0";

  static AnalyzeError invalidArgument(String message, CommentError detail) {
    return new AnalyzeError(new Status(400, message, "INVALID_ARGUMENT", List.of(detail)));
  }

  /**
   * Nothing is at that address.
   *
   * @return the error
   */
  public static AnalyzeError notFound() {
    return new AnalyzeError(new Status(404, "Method not found.", "NOT_FOUND", List.of()));
  }

  /**
   * A request that may not come in: what Google's API answers to a missing and to a wrong key
   * differs in its status, and clients tell them apart by it.
   */
  static AnalyzeError notAdmitted(NotAdmittedException refused) {
    return switch (refused.reason()) {
      case TOO_MANY -> quotaExceeded(refused.perMinute());
      case BAD_KEY -> notAdmitted(400, refused, "INVALID_ARGUMENT", "API_KEY_INVALID");
      case NO_KEY -> notAdmitted(403, refused, "PERMISSION_DENIED", "API_KEY_MISSING");
      case NOT_ALLOWED, NOT_FROM_HERE ->
          notAdmitted(403, refused, "PERMISSION_DENIED", "API_KEY_SERVICE_BLOCKED");
    };
  }

  private static AnalyzeError notAdmitted(
      int code, NotAdmittedException refused, String status, String reason) {
    Detail detail = new CallerError(reason, Map.of("service", SERVICE));
    return new AnalyzeError(new Status(code, refused.sentence(), status, List.of(detail)));
  }

  /** Something was to be kept and could not be. */
  static AnalyzeError unavailable() {
    return new AnalyzeError(
        new Status(
            503,
            "Nothing was kept: the database does not answer. Try again later, or send doNotStore.",
            "UNAVAILABLE",
            List.of()));
  }

  /** The service failed in a way that nobody foresaw; the status is Google's for that. */
  static AnalyzeError failed() {
    return new AnalyzeError(
        new Status(500, "The service failed; its log says why. Try again.", "INTERNAL", List.of()));
  }

  /** Another HTTP method is answered there. */
  static AnalyzeError otherMethod(String method) {
    String message = "This address answers " + method + " only.";
    return new AnalyzeError(new Status(405, message, "UNIMPLEMENTED", List.of()));
  }

  /** The body is larger than what is read. */
  static AnalyzeError tooLarge(int limit) {
    CommentError detail = new CommentError(ErrorType.INVALID_REQUEST, null);
    String message = "Request payload size exceeds the limit: " + limit + " bytes.";
    return new AnalyzeError(new Status(413, message, "INVALID_ARGUMENT", List.of(detail)));
  }

  /**
   * A client asks too often; the HTTP status is 429.
   *
   * @param perMinute how many requests are answered in a minute
   */
  static AnalyzeError quotaExceeded(int perMinute) {
    String message =
        ("Quota exceeded for quota metric '%s' and limit '%s per minute' of service '%s'"
                + " for consumer '%s'.")
            .formatted(QUOTA, QUOTA, SERVICE, CONSUMER);
    Map<String, String> metadata =
        Map.of(
            "quota_limit_value",
            Integer.toString(perMinute),
            "quota_limit",
            "AnalyzeRequestsPerMinutePerProject",
            "quota_metric",
            "CommentAnalyzerService/analyze_requests",
            "quota_location",
            "global",
            "consumer",
            CONSUMER,
            "service",
            SERVICE);
    List<Detail> details =
        List.of(new CallerError("RATE_LIMIT_EXCEEDED", metadata), new Help(List.of()));
    return new AnalyzeError(new Status(429, message, "RESOURCE_EXHAUSTED", details));
  }

  /**
   * The error itself.
   *
   * @param code the HTTP status
   * @param message for people
   * @param status the code's name in Google's APIs
   * @param details for programs
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Status(int code, String message, String status, List<Detail> details) {}

  /** What programs read of an error. */
  @JsonPropertyOrder("@type")
  @Schema(anyOf = {CommentError.class, CallerError.class, Help.class})
  public sealed interface Detail {
    /** The message type of Google's API. */
    @JsonProperty("@type")
    String kind();
  }

  /**
   * What is wrong with a comment or a request.
   *
   * @param errorType what is wrong
   * @param languageNotSupportedByAttributeError more, where a language is wrong
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CommentError(
      ErrorType errorType, @Nullable LanguageError languageNotSupportedByAttributeError)
      implements Detail {
    @Override
    public String kind() {
      return "type.googleapis.com/google.commentanalyzer.v1alpha1.Error";
    }
  }

  /**
   * Why a caller is turned away.
   *
   * @param reason the kind of error
   * @param metadata the service, and the quota and how much it allows
   */
  public record CallerError(String reason, Map<String, String> metadata) implements Detail {
    @Override
    public String kind() {
      return "type.googleapis.com/google.rpc.ErrorInfo";
    }

    /** Whose reasons these are. */
    @JsonProperty
    String domain() {
      return "googleapis.com";
    }
  }

  /**
   * Where to read more.
   *
   * @param links none: limits are set by whoever runs the service
   */
  public record Help(List<String> links) implements Detail {
    @Override
    public String kind() {
      return "type.googleapis.com/google.rpc.Help";
    }
  }

  /**
   * Which attribute lacks which languages.
   *
   * @param detectedLanguages found in the text
   * @param requestedLanguages the request's
   * @param attribute as it was asked for; clients drop it and try again
   */
  public record LanguageError(
      List<String> detectedLanguages, List<String> requestedLanguages, String attribute) {}

  /** What clients tell errors apart by. */
  public enum ErrorType {
    COMMENT_EMPTY,
    COMMENT_TOO_LONG,
    NO_REQUESTED_ATTRIBUTES,
    LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE,
    LANGUAGE_DETECTION_FAILED,
    INVALID_REQUEST
  }
}

package org.comity.service.door.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.comity.service.json.JsonFault;
import org.comity.service.key.NotAdmittedException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request and what to do, as RFC 9457 has it. Never holds a word of a comment.
 *
 * @param type names the kind of problem, for programs
 * @param title the kind of problem, for people
 * @param status the HTTP status
 * @param detail what to do
 * @param line where malformed JSON breaks, from 1
 * @param column where malformed JSON breaks, from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is wrong with a request and what to do (RFC 9457).")
record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable Integer line,
    @Nullable Integer column) {

  /** The media type. */
  static final String JSON = "application/problem+json";

  private static Problem of(String kind, String title, int status, String detail) {
    return new Problem("urn:comity:problem:" + kind, title, status, detail, null, null);
  }

  static Problem bodyTooLarge(int limit) {
    return of(
        "body-too-large",
        "The body is too large",
        413,
        "A body may have " + limit + " bytes: send the comments in several requests.");
  }

  static Problem tooManyComments(int count) {
    return of(
        "too-many-comments",
        "Too many comments",
        422,
        "A request may hold "
            + ScoreRequest.MAX_COMMENTS
            + " comments and this one holds "
            + count
            + ": send them in several requests.");
  }

  static Problem tooManyExplained(int count) {
    return of(
        "too-many-explained",
        "Too many comments to explain",
        422,
        "A request may ask to explain "
            + ScoreRequest.MAX_EXPLAINED
            + " comments and this one holds "
            + count
            + ": leave explain out, or send fewer.");
  }

  static Problem missing(String field) {
    return of(
        "missing-field", "A field is missing", 422, field + " is required: send it as a value.");
  }

  static Problem unknownAttribute(String known) {
    return of(
        "unknown-attribute",
        "Unknown attribute",
        422,
        "The bundle scores " + known + ": ask for these, or leave attributes out for all.");
  }

  static Problem noThread() {
    return of(
        "no-such-thread",
        "No such thread",
        404,
        "GET /api/v1/samples lists the ids of the sample threads.");
  }

  static Problem of(JsonFault fault, int limit) {
    return switch (fault.kind()) {
      case TOO_LARGE -> bodyTooLarge(limit);
      case EMPTY -> missing("comments");
      case WRONG_TYPE -> malformed("Wrong type", fault);
      case NOT_UTF8, NOT_JSON, NAME_TWICE, TOO_DEEP -> malformed("Malformed JSON", fault);
    };
  }

  private static Problem malformed(String title, JsonFault fault) {
    return new Problem(
        "urn:comity:problem:malformed-json",
        title,
        400,
        fault.sentence() + " Correct it there; /q/swagger-ui shows an example.",
        fault.line() > 0 ? fault.line() : null,
        fault.column() > 0 ? fault.column() : null);
  }

  static Problem notAdmitted(NotAdmittedException refused) {
    String kind = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String title =
        switch (refused.reason()) {
          case NO_KEY -> "A key is needed";
          case BAD_KEY -> "The key opens nothing";
          case NOT_ALLOWED -> "The key is not good for this";
          case TOO_MANY -> "Too many requests";
          case NOT_FROM_HERE -> "Only this machine is served";
        };
    return of(kind, title, refused.reason().status(), refused.sentence());
  }

  static Problem notFound() {
    return of("not-found", "Nothing is there", 404, "/q/swagger-ui lists what there is.");
  }

  static Problem otherMethod(String method) {
    return of(
        "other-method",
        "Another method is answered",
        405,
        "Send this request by " + method + "; /q/swagger-ui shows an example.");
  }
}

package org.comity.service.door.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.comity.policy.PolicyException;
import org.comity.service.json.JsonFault;
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
 * @param faults what is wrong with a policy, and where
 * @param checks what the gate found of a bundle
 * @param instance names this occurrence in the log; missing where nothing was written down
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is wrong with a request and what to do (RFC 9457).")
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable List<Fault> faults,
    @Nullable List<ShownCheck> checks,
    @Nullable URI instance) {

  /**
   * What is wrong with a policy.
   *
   * @param line from 1
   * @param column from 1
   * @param sentence what is wrong and what to do
   */
  public record Fault(int line, int column, String sentence) {

    static Fault of(PolicyException.Fault fault) {
      return new Fault(fault.line(), fault.column(), fault.sentence());
    }
  }

  /** The media type. */
  public static final String JSON = "application/problem+json";

  /** How kinds of problems begin. */
  private static final String KIND = "urn:comity:problem:";

  private static final String EXAMPLE = "/q/swagger-ui shows an example.";

  /**
   * A problem without a place.
   *
   * @param kind names it for programs, in lower case with hyphens
   * @param title names it for people
   * @param status the HTTP status
   * @param detail what to do
   * @return the problem
   */
  public static Problem of(String kind, String title, int status, String detail) {
    return new Problem(KIND + kind, title, status, detail, null, null, null, null, null);
  }

  /**
   * A body that cannot be read.
   *
   * @param fault what is wrong
   * @param limit the most bytes that a body may have
   * @return a problem with line and column, where there are any
   */
  public static Problem of(JsonFault fault, int limit) {
    return switch (fault.kind()) {
      case TOO_LARGE -> bodyTooLarge(limit);
      case EMPTY ->
          of("empty-body", "The body is empty", 400, "Send an object in JSON. " + EXAMPLE);
      case WRONG_TYPE -> malformed("Wrong type", fault);
      case UNKNOWN_FIELD ->
          of(
              "unknown-field",
              "A field is not known",
              422,
              fault.sentence() + " Leave it out or correct its name. " + EXAMPLE);
      case NOT_UTF8, NOT_JSON, NAME_TWICE, TOO_DEEP -> malformed("Malformed JSON", fault);
    };
  }

  private static Problem malformed(String title, JsonFault fault) {
    return new Problem(
        KIND + "malformed-json",
        title,
        400,
        fault.sentence() + " Correct it there. " + EXAMPLE,
        fault.line() > 0 ? fault.line() : null,
        fault.column() > 0 ? fault.column() : null,
        null,
        null,
        null);
  }

  /**
   * A policy that cannot be read.
   *
   * @param faults what is wrong, at least one
   * @return a problem with all of them
   */
  public static Problem ofPolicy(List<PolicyException.Fault> faults) {
    return new Problem(
        KIND + "faulty-policy",
        "The policy cannot be read",
        422,
        "Nothing was kept: correct the lines that faults names, and send the policy again.",
        null,
        null,
        faults.stream().map(Fault::of).toList(),
        null,
        null);
  }

  /**
   * A body of too many bytes.
   *
   * @param limit the most that it may have
   * @return the problem
   */
  public static Problem bodyTooLarge(int limit) {
    return of(
        "body-too-large",
        "The body is too large",
        413,
        "A body may have " + limit + " bytes: send what it holds in several requests.");
  }

  /**
   * A field that is not there.
   *
   * @param field the way to it
   * @return the problem
   */
  public static Problem missing(String field) {
    return of(
        "missing-field", "A field is missing", 422, field + " is required: send it as a value.");
  }

  /**
   * A value that cannot be taken.
   *
   * @param field the way to it
   * @param rule what it must be, as the end of a sentence
   * @return the problem
   */
  public static Problem invalid(String field, String rule) {
    return of("invalid-value", "A value cannot be taken", 422, field + " must be " + rule + ".");
  }

  /**
   * Something that is not there.
   *
   * @param what such as "comment"
   * @param where what lists those that are there
   * @return the problem
   */
  public static Problem none(String what, String where) {
    return of(
        "no-such-" + what.replace(' ', '-'),
        "No such " + what,
        404,
        "There is no such " + what + " here: GET " + where + " lists what there is.");
  }

  /**
   * The service failed in a way that nobody foresaw.
   *
   * @return the problem, which names no occurrence
   */
  public static Problem failed() {
    return of(
        "internal-error",
        "The service failed",
        500,
        "Send the request again. If it fails again, whoever runs the service finds why in its log.");
  }

  /**
   * The same with the name of this occurrence.
   *
   * @param id a UUID, which is in the log, too
   * @return the problem
   */
  public Problem as(String id) {
    URI name = URI.create("urn:uuid:" + id);
    return new Problem(type, title, status, detail, line, column, faults, checks, name);
  }

  /**
   * The same with what the gate found.
   *
   * @param found a check for each question
   * @return the problem
   */
  public Problem with(List<ShownCheck> found) {
    return new Problem(
        type, title, status, detail, line, column, faults, List.copyOf(found), instance);
  }

  /**
   * A path at which nothing is.
   *
   * @return the problem
   */
  public static Problem notFound() {
    return of("not-found", "Nothing is there", 404, "/q/swagger-ui lists what there is.");
  }

  /**
   * A path at which other methods are answered.
   *
   * @param methods with commas between them
   * @return the problem
   */
  public static Problem otherMethod(String methods) {
    return of(
        "other-method",
        "Another method is answered",
        405,
        "Send this request by " + methods + "; /q/swagger-ui shows an example.");
  }
}

package org.comity.service.door.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.comity.service.door.PlatformError;
import org.comity.service.json.JsonFault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a message and what to do, as RFC 9457 has it. Never holds a word of a comment.
 *
 * @param type names the kind of problem, for programs
 * @param title the kind of problem, for people
 * @param status the HTTP status
 * @param detail what to do
 * @param line where malformed JSON breaks, from 1
 * @param column where malformed JSON breaks, from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookProblem")
record HookProblem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable Integer line,
    @Nullable Integer column) {

  /** The media type. */
  static final String JSON = "application/problem+json";

  static HookProblem of(PlatformError error) {
    JsonFault fault = error.fault();
    String words = error.kind().replace('-', ' ');
    return new HookProblem(
        "urn:comity:problem:" + error.kind(),
        Character.toUpperCase(words.charAt(0)) + words.substring(1),
        error.status(),
        error.sentence(),
        fault == null || fault.line() == 0 ? null : fault.line(),
        fault == null || fault.column() == 0 ? null : fault.column());
  }
}

package org.comity.service.door.waline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer in the form that Waline's own have. Waline needs it to be JSON and reads nothing of it.
 *
 * @param errno 0, or the HTTP status of an error
 * @param errmsg what is wrong and what to do; empty where nothing is. Never a word of a comment
 * @param data what came of the event
 */
@Schema(name = "WalineAnswer", description = "In the form of Waline's own answers.")
record WalineAnswer(int errno, String errmsg, @JsonInclude(Include.NON_NULL) @Nullable Data data) {

  /**
   * What came of an event.
   *
   * @param id what Waline calls the comment; null where the event was none of ours
   * @param status where the comment stands now: approved, held or rejected
   */
  @JsonInclude(Include.NON_NULL)
  @Schema(name = "WalineAnswerData")
  record Data(@Nullable String id, @Nullable String status) {}

  static WalineAnswer of(String id, String status) {
    return new WalineAnswer(0, "", new Data(id, status));
  }

  static WalineAnswer ignored() {
    return new WalineAnswer(0, "", new Data(null, null));
  }

  static WalineAnswer error(int status, String sentence) {
    return new WalineAnswer(status, sentence, null);
  }

  static WalineAnswer tooLarge() {
    return error(
        413, "The event is too large: at most " + WalineDoorway.MAX_BYTES + " bytes are read.");
  }

  /** The HTTP status that goes with it. */
  int status() {
    return errno == 0 ? 200 : errno;
  }
}

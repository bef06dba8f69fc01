package org.comity.service.door.discourse.hook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.comity.service.door.PlatformError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request was refused, in the form that Discourse gives its own errors.
 *
 * @param errors what is wrong and what to do
 * @param errorType names the problem for programs
 */
@Schema(name = "DiscourseError")
record DiscourseError(List<String> errors, @JsonProperty("error_type") String errorType) {

  static DiscourseError of(PlatformError error) {
    return new DiscourseError(List.of(error.sentence()), error.kind().replace('-', '_'));
  }
}

package org.comity.service.door.rest.report;

import java.time.Instant;
import org.comity.policy.ReasonCode;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.report.Report;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says of a comment.
 *
 * @param reporter what the platform calls the reader
 * @param reason a reason code
 * @param sentence in the reader's words
 */
@Schema(name = "GivenReport", description = "What a reader says of a comment.")
record GivenReport(
    @Schema(
            required = true,
            description =
                "What the platform calls the reader, or a pseudonym that is always the same. It is"
                    + " erased with the author of that id.",
            maxLength = 500)
        @Nullable String reporter,
    @Schema(description = "A reason code such as ABUSIVE; OTHER if missing.")
        @Nullable String reason,
    @Schema(
            description = "What the reader wrote, in at most 500 characters.",
            maxLength = Report.MAX_SENTENCE)
        @Nullable String sentence) {

  /** As the table has it. */
  Report toReport(Instant now) {
    String reader = Given.required("reporter", Given.id("reporter", reporter));
    ReasonCode code = reason == null ? ReasonCode.OTHER : Wire.code("reason", reason);
    String said = Given.text("sentence", sentence, Report.MAX_SENTENCE);
    return new Report(reader, code, said == null || said.isBlank() ? null : said, now);
  }

  /** Without the reader and their words. */
  @Override
  public String toString() {
    return "GivenReport[" + reason + "]";
  }
}

package org.comity.service.report;

import java.time.Instant;
import java.util.Objects;
import org.comity.policy.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says of a comment.
 *
 * @param reporter what the platform calls the reader
 * @param reason what kind of fault they see
 * @param sentence in the reader's words, at most {@value #MAX_SENTENCE} characters; personal data;
 *     null where nothing was said
 * @param reportedAt when it came in
 */
public record Report(
    String reporter, ReasonCode reason, @Nullable String sentence, Instant reportedAt) {

  /** The longest sentence. */
  public static final int MAX_SENTENCE = 500;

  /** Checks that there is a reader and a reason. */
  public Report {
    Objects.requireNonNull(reporter, "reporter");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(reportedAt, "reportedAt");
  }

  /** Without the reader and their words. */
  @Override
  public String toString() {
    return "Report[" + reason + "]";
  }
}

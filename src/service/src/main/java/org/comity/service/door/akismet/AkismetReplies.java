package org.comity.service.door.akismet;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Objects;
import org.comity.service.key.NotAdmittedException;
import org.comity.service.key.NotAdmittedException.Cause;

/** What Akismet says. */
final class AkismetReplies {

  /** One of its clients compares it letter by letter. */
  static final String THANKS = "Thanks for making the web a better place.";

  /** Not to be shown. */
  static final String SPAM = "true";

  /** May be shown. */
  static final String HAM = "false";

  private static final String INVALID = "invalid";
  private static final String RETRY_SECONDS = "30";
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private AkismetReplies() {}

  static ResponseBuilder text(String text) {
    return Response.ok(text, AkismetDoorway.TEXT);
  }

  /**
   * An answer to a check whose words were not looked at.
   *
   * @param word {@link #SPAM} or {@link #HAM}
   * @param why a sentence, for people who look for the cause
   */
  static Response notJudged(String word, String why) {
    return text(word).header(AkismetDoorway.NOT_JUDGED, why).build();
  }

  /** A key that is not good makes the answer invalid, with the reason in a header. */
  static Response refusal(AkismetException refusal) {
    boolean isKey = refusal.status() == Response.Status.OK.getStatusCode();
    String sentence = sentence(refusal);
    return error(refusal.status(), isKey ? INVALID : sentence, sentence).build();
  }

  static Response refusal(NotAdmittedException refusal) {
    String sentence = sentence(refusal);
    if (refusal.reason() == Cause.TOO_MANY) {
      return error(TOO_MANY_REQUESTS, sentence, sentence)
          .header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds())
          .build();
    }
    return error(Response.Status.OK.getStatusCode(), INVALID, sentence).build();
  }

  private static String sentence(RuntimeException refusal) {
    return Objects.requireNonNullElse(refusal.getMessage(), INVALID);
  }

  static Response outage() {
    String sentence = "The comment could not be kept just now: send it again later.";
    return error(UNAVAILABLE, sentence, sentence)
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .build();
  }

  private static ResponseBuilder error(int status, String text, String help) {
    return Response.status(status)
        .type(AkismetDoorway.TEXT)
        .entity(text)
        .header(AkismetDoorway.DEBUG_HELP, help);
  }
}

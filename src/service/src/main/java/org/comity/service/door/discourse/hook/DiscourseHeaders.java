package org.comity.service.door.discourse.hook;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Discourse says of an event outside its body, and so without a signature: whoever can read a
 * request on its way could send it again as another event. Use TLS.
 *
 * @param event such as {@code post_created}; empty if it does not say
 * @param eventId names the event; null if it does not say
 * @param forum where the forum is; null if that is no address
 * @param signature over the body
 * @param isFromHere whether the request comes from this machine and was passed on by no proxy
 */
record DiscourseHeaders(
    String event,
    @Nullable String eventId,
    @Nullable String forum,
    @Nullable String signature,
    boolean isFromHere) {

  static final String SIGNATURE = "X-Discourse-Event-Signature";

  private static final Pattern EVENT_ID = Pattern.compile("[\\x21-\\x7E]{1,200}");
  private static final Pattern FORUM = Pattern.compile("https?://[\\x21-\\x7E]{1,500}");

  static DiscourseHeaders of(HttpServerRequest request, boolean isFromHere) {
    String event = request.getHeader("X-Discourse-Event");
    return new DiscourseHeaders(
        event == null ? "" : event,
        matching(EVENT_ID, request.getHeader("X-Discourse-Event-Id")),
        matching(FORUM, request.getHeader("X-Discourse-Instance")),
        request.getHeader(SIGNATURE),
        isFromHere);
  }

  private static @Nullable String matching(Pattern form, @Nullable String value) {
    return Optional.ofNullable(value).filter(it -> form.matcher(it).matches()).orElse(null);
  }

  /** Whether a post has words to decide on, for the first time or anew. */
  boolean isAboutWords() {
    return switch (event) {
      case "post_created", "post_edited", "post_recovered" -> true;
      default -> false;
    };
  }

  boolean isEdit() {
    return event.equals("post_edited");
  }

  boolean isDeletion() {
    return event.equals("post_destroyed");
  }
}

package org.comity.service.door.waline;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.comity.service.door.Doorway;
import org.jspecify.annotations.Nullable;

/** Everything below {@code /waline}. */
@Singleton
final class WalineDoorway implements Doorway {

  static final String ROOT = "/waline";

  /** The longest comment with the one that it answers. */
  static final int MAX_BYTES = 2 * 1024 * 1024;

  private static final Pattern COMMUNITY = Pattern.compile(ROOT + "/[^/]+");

  @Override
  public boolean covers(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  @Override
  public @Nullable String method(String path) {
    return COMMUNITY.matcher(path).matches() ? "POST" : null;
  }

  @Override
  public int maxBytes() {
    return MAX_BYTES;
  }

  @Override
  public WalineAnswer refusal(Refused refused, @Nullable String method) {
    return switch (refused) {
      case NOT_FOUND ->
          WalineAnswer.error(404, "Send events to /waline/ and the name of a community.");
      case OTHER_METHOD -> WalineAnswer.error(405, "Events are sent with POST.");
      case TOO_LARGE -> WalineAnswer.tooLarge();
      case FAILED -> WalineAnswer.error(500, "The service failed; its log says why.");
    };
  }
}

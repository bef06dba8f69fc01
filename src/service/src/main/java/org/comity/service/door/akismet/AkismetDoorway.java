package org.comity.service.door.akismet;

import jakarta.inject.Singleton;
import java.util.Set;
import org.comity.service.door.Doorway;
import org.jspecify.annotations.Nullable;

/** Everything below {@code /1.1}. */
@Singleton
final class AkismetDoorway implements Doorway {

  static final String ROOT = "/1.1";
  static final String VERIFY_KEY = "/verify-key";
  static final String COMMENT_CHECK = "/comment-check";
  static final String SUBMIT_SPAM = "/submit-spam";
  static final String SUBMIT_HAM = "/submit-ham";

  /** Room for a comment of a million characters, each of them written as %XX. */
  static final int MAX_BYTES = 2 * 1024 * 1024;

  /** The header in which Akismet says what is wrong. */
  static final String DEBUG_HELP = "X-akismet-debug-help";

  static final String TEXT = "text/plain;charset=UTF-8";

  private static final Set<String> PATHS =
      Set.of(ROOT + VERIFY_KEY, ROOT + COMMENT_CHECK, ROOT + SUBMIT_SPAM, ROOT + SUBMIT_HAM);

  @Override
  public boolean covers(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  @Override
  public @Nullable String method(String path) {
    return PATHS.contains(path) ? "POST" : null;
  }

  @Override
  public int maxBytes() {
    return MAX_BYTES;
  }

  @Override
  public String refusal(Refused refused, @Nullable String method) {
    return switch (refused) {
      case NOT_FOUND ->
          "There is no such call: known are verify-key, comment-check, submit-spam and submit-ham.";
      case OTHER_METHOD -> "This call is answered to POST alone.";
      case TOO_LARGE -> tooLarge();
    };
  }

  static String tooLarge() {
    return "The request is too large: at most " + MAX_BYTES + " bytes are read.";
  }

  @Override
  public String refusalType() {
    return TEXT;
  }

  @Override
  public String refusalHeader() {
    return DEBUG_HELP;
  }
}

package org.comity.service.door.akismet;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.comity.service.door.Doorway;
import org.jspecify.annotations.Nullable;

/** Everything below {@code /1.1}; what is too large is answered otherwise where it is checked. */
@Singleton
final class AkismetDoorway implements Doorway {

  static final String ROOT = "/1.1";
  static final String VERIFY_KEY = "/verify-key";
  static final String COMMENT_CHECK = "/comment-check";
  static final String SUBMIT_SPAM = "/submit-spam";
  static final String SUBMIT_HAM = "/submit-ham";

  /** Room for a comment of a million characters, each of them written as %XX. */
  static final int MAX_BYTES = 2 * 1024 * 1024;

  /** What the framework lets through: application.properties. */
  private static final int MAX_BYTES_TAKEN = 10 * 1024 * 1024;

  private static final int OK = 200;

  /** Says why an answer was given without a look at the words; Akismet has no such header. */
  static final String NOT_JUDGED = "Comity-Not-Judged";

  /** The header in which Akismet says what is wrong; some clients read no answer beside it. */
  static final String DEBUG_HELP = "X-akismet-debug-help";

  static final String TEXT = "text/plain;charset=UTF-8";

  private static final Set<String> PATHS =
      Set.of(ROOT + VERIFY_KEY, ROOT + COMMENT_CHECK, ROOT + SUBMIT_SPAM, ROOT + SUBMIT_HAM);

  private static final Doorway CHECKS = new AkismetDoorway(true);

  private final boolean isOfChecks;

  AkismetDoorway() {
    this(false);
  }

  private AkismetDoorway(boolean isOfChecks) {
    this.isOfChecks = isOfChecks;
  }

  @Override
  public boolean covers(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  @Override
  public @Nullable String method(String path) {
    return PATHS.contains(path) ? "POST" : null;
  }

  @Override
  public Doorway at(String path) {
    return path.equals(ROOT + COMMENT_CHECK) ? CHECKS : this;
  }

  /**
   * {@inheritDoc}
   *
   * <p>A check is read to its end even if it is too large: clients that are cut off take that, as
   * every failure, for "not spam".
   */
  @Override
  public int maxBytes() {
    return isOfChecks ? MAX_BYTES_TAKEN : MAX_BYTES;
  }

  @Override
  public int status(Refused refused) {
    return isHeld(refused) ? OK : refused.status();
  }

  @Override
  public String refusal(Refused refused, @Nullable String method) {
    return isHeld(refused) ? AkismetReplies.SPAM : sentence(refused);
  }

  @Override
  public Map<String, String> refusalHeaders(Refused refused, @Nullable String method) {
    return Map.of(isHeld(refused) ? NOT_JUDGED : DEBUG_HELP, sentence(refused));
  }

  /** A comment that is too long to be judged is not to be shown, which no error status says. */
  private boolean isHeld(Refused refused) {
    return isOfChecks && refused == Refused.TOO_LARGE;
  }

  private static String sentence(Refused refused) {
    return switch (refused) {
      case NOT_FOUND ->
          "There is no such call: known are verify-key, comment-check, submit-spam and submit-ham.";
      case OTHER_METHOD -> "This call is answered to POST alone.";
      case TOO_LARGE -> tooLarge();
      case FAILED -> "The service failed; its log says why. Try again.";
    };
  }

  static String tooLarge() {
    return "The request is too large: at most " + MAX_BYTES + " bytes are read.";
  }

  @Override
  public String refusalType() {
    return TEXT;
  }
}

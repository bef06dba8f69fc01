package org.comity.service.door;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.comity.service.json.FaultyBodyException;
import org.comity.service.json.JsonFault;
import org.comity.service.signature.BadSignatureException;
import org.comity.service.store.StorageUnavailableException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request of a platform; every door writes it in its own format. Never holds
 * anything of the request.
 *
 * @param status the HTTP status
 * @param kind names the problem for programs, such as {@code signature-wrong}
 * @param sentence what is wrong and what to do
 * @param fault what is wrong with the body; null if it is something else
 */
public record PlatformError(int status, String kind, String sentence, @Nullable JsonFault fault) {

  /**
   * RFC 9110, 15.5.2, wants a challenge with every 401. There is no registered scheme for the
   * signatures that platforms put into headers of their own; the sentence names the header.
   */
  private static final String CHALLENGE = "Signature";

  /** In so many seconds a sender should try again whose comment could not be kept. */
  private static final int RETRY_AFTER_SECONDS = 5;

  private static final Logger LOG = Logger.getLogger(PlatformError.class);

  /**
   * Refuses a request that can be read but not used.
   *
   * @param field what is missing or too long
   * @param sentence what is wrong with it and what to do
   * @return to be thrown
   */
  public static PlatformException field(String field, String sentence) {
    return new PlatformException(
        new PlatformError(422, "unusable-field", field + " " + sentence, null));
  }

  /**
   * Refuses a request for a community that is not there.
   *
   * @return to be thrown
   */
  public static PlatformException noCommunity() {
    return new PlatformException(
        new PlatformError(
            404,
            "no-such-community",
            "There is no community of that name: correct the address, or ask an administrator to"
                + " make it.",
            null));
  }

  /**
   * Tells a failure to the sender.
   *
   * @param failure from reading, admitting or keeping; what is not foreseen is logged by its kind
   *     alone, since its message may hold a text
   * @param maxBytes the most that a body may have
   * @return what to answer
   */
  public static PlatformError of(Throwable failure, int maxBytes) {
    if (failure instanceof PlatformException refused) {
      return refused.error();
    }
    if (failure instanceof FaultyBodyException faulty) {
      return of(faulty.fault(), maxBytes);
    }
    if (failure instanceof BadSignatureException bad) {
      return of(bad);
    }
    if (!(failure instanceof StorageUnavailableException)) {
      LOG.errorf("a request failed: %s", failure.getClass().getName());
      LOG.debug("a request failed because of this", failure);
    }
    return new PlatformError(
        503, "not-kept", "The comment could not be kept now: send it again.", null);
  }

  private static PlatformError of(BadSignatureException bad) {
    return switch (bad.reason()) {
      case NO_SECRET -> new PlatformError(403, "no-signing-secret", bad.sentence(), null);
      case MISSING -> unsigned("signature-missing", bad);
      case MALFORMED -> unsigned("signature-malformed", bad);
      case STALE -> unsigned("signature-stale", bad);
      case WRONG -> unsigned("signature-wrong", bad);
    };
  }

  private static PlatformError unsigned(String kind, BadSignatureException bad) {
    return new PlatformError(401, kind, bad.sentence(), null);
  }

  private static PlatformError of(JsonFault fault, int maxBytes) {
    return fault.kind() == JsonFault.Kind.TOO_LARGE
        ? tooLarge(maxBytes)
        : new PlatformError(
            400, "malformed-body", fault.sentence() + " Send JSON in UTF-8.", fault);
  }

  private static PlatformError tooLarge(int maxBytes) {
    return new PlatformError(
        413, "body-too-large", "A body may have " + maxBytes + " bytes: send less.", null);
  }

  /**
   * Answers with the error.
   *
   * @param written as the door writes it
   * @param type the media type of that
   * @return with a challenge where a signature is asked for, and with the time to wait where it is
   *     worth trying again
   */
  public Response response(Object written, String type) {
    Response.ResponseBuilder response = Response.status(status).type(type).entity(written);
    return switch (status) {
      case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE).build();
      case 503 -> response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build();
      default -> response.build();
    };
  }

  /**
   * Turns away what does not reach the door.
   *
   * @param refused why
   * @param maxBytes the most that a body may have
   * @return what to answer
   */
  public static PlatformError of(Doorway.Refused refused, int maxBytes) {
    return switch (refused) {
      case NOT_FOUND ->
          new PlatformError(
              404, "not-found", "Nothing is there: /q/swagger-ui lists what there is.", null);
      case OTHER_METHOD ->
          new PlatformError(405, "other-method", "Send this request by POST.", null);
      case TOO_LARGE -> tooLarge(maxBytes);
      case FAILED ->
          new PlatformError(
              500,
              "internal-error",
              "The service failed and wrote down why in its log: send this request again.",
              null);
    };
  }
}

package org.comity.service.signature;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.service.key.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Signs and verifies as Standard Webhooks 1.0 says, with symmetric signatures ({@code v1}): the
 * HMAC-SHA256 of {@code id.timestamp.body} in Base64. The specification leaves the tolerance open;
 * 300 seconds both ways is what its reference libraries take. Immutable.
 */
public final class StandardWebhook {

  /** Names the message; the same in every attempt to deliver it. */
  public static final String ID = "webhook-id";

  /** When this attempt was made, in seconds since 1970. */
  public static final String TIMESTAMP = "webhook-timestamp";

  /** Signatures with spaces between them, {@code v1,} before each. */
  public static final String SIGNATURE = "webhook-signature";

  /** How far a sender's clock may be off, and how long a recorded request is of use. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String SECRET_PREFIX = "whsec_";
  private static final int SECRET_BYTES = 32;
  private static final int MIN_SECRET_BYTES = 24;
  private static final int MAX_SECRET_BYTES = 64;
  private static final String VERSION = "v1,";
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
  private static final Pattern NAME = Pattern.compile("[\\x21-\\x7E]{1,200}");

  private final List<byte[]> keys;

  private StandardWebhook(List<byte[]> keys) {
    this.keys = keys;
  }

  /**
   * Signs and verifies with given secrets.
   *
   * @param secrets {@code whsec_} and 24 to 64 bytes in Base64; while one replaces another, both
   * @return signs with all of them, and verifies what was signed with any
   * @throws IllegalArgumentException if there is none, or one has another form
   */
  public static StandardWebhook with(List<String> secrets) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("a secret is needed");
    }
    return new StandardWebhook(secrets.stream().map(StandardWebhook::key).toList());
  }

  /**
   * A new secret.
   *
   * @return {@code whsec_} and 32 random bytes in Base64
   */
  public static String createSecret() {
    return SECRET_PREFIX + Secrets.createBase64(SECRET_BYTES);
  }

  private static byte[] key(String secret) {
    String coded =
        secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : secret;
    byte[] key;
    try {
      key = Base64.getDecoder().decode(coded);
    } catch (IllegalArgumentException e) {
      // Without the cause: its message quotes the secret's characters.
      key = new byte[0];
    }
    if (key.length < MIN_SECRET_BYTES || key.length > MAX_SECRET_BYTES) {
      throw new IllegalArgumentException(
          "a secret of Standard Webhooks is whsec_ and 24 to 64 bytes in Base64");
    }
    return key;
  }

  /**
   * What a request says of itself.
   *
   * @param id {@link #ID}
   * @param timestamp {@link #TIMESTAMP}
   * @param signature {@link #SIGNATURE}
   */
  public record Headers(
      @Nullable String id, @Nullable String timestamp, @Nullable String signature) {}

  /**
   * Signs.
   *
   * @param id names the message
   * @param timestamp when it is sent; sent to the second
   * @param body as it is sent
   * @return what belongs into {@link #SIGNATURE}: one signature for each secret
   */
  public String sign(String id, Instant timestamp, byte[] body) {
    return signatures(id, String.valueOf(timestamp.getEpochSecond()), body).stream()
        .map(signature -> VERSION + Base64.getEncoder().encodeToString(signature))
        .collect(Collectors.joining(" "));
  }

  private List<byte[]> signatures(String id, String timestamp, byte[] body) {
    byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
    return keys.stream().map(key -> HmacSha256.of(key, head, body)).toList();
  }

  /**
   * Verifies.
   *
   * @param headers of the request
   * @param body as it came
   * @param now what our clock says
   * @throws BadSignatureException if the request is not signed with one of the secrets, or not now
   */
  public void verify(Headers headers, byte[] body, Instant now) {
    String id = present(ID, headers.id());
    String timestamp = present(TIMESTAMP, headers.timestamp());
    List<byte[]> shown = shown(present(SIGNATURE, headers.signature()));
    if (!NAME.matcher(id).matches()) {
      throw BadSignatureException.malformed(ID, "1 to 200 characters without spaces");
    }
    Duration apart = Duration.between(time(timestamp), now).abs();
    if (!HmacSha256.anyEqual(shown, signatures(id, timestamp, body))) {
      throw BadSignatureException.wrong();
    }
    if (apart.compareTo(TOLERANCE) > 0) {
      throw BadSignatureException.stale(TOLERANCE.toSeconds());
    }
  }

  private static String present(String header, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw BadSignatureException.missing(header);
    }
    return value;
  }

  private static Instant time(String timestamp) {
    try {
      if (SECONDS.matcher(timestamp).matches()) {
        return Instant.ofEpochSecond(Long.parseLong(timestamp));
      }
    } catch (DateTimeException e) {
      // Beyond all years; refused below.
    }
    throw BadSignatureException.malformed(TIMESTAMP, "seconds since 1970");
  }

  /** Other versions than ours are passed over: a sender may use several. */
  private static List<byte[]> shown(String header) {
    List<byte[]> shown = new ArrayList<>();
    for (String part : header.split(" ", -1)) {
      if (part.startsWith(VERSION)) {
        try {
          shown.add(Base64.getDecoder().decode(part.substring(VERSION.length())));
        } catch (IllegalArgumentException e) {
          // Not Base64, so not a signature of ours.
        }
      }
    }
    if (shown.isEmpty()) {
      throw BadSignatureException.malformed(SIGNATURE, "v1, and the signature in Base64");
    }
    return shown;
  }
}

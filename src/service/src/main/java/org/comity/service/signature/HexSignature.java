package org.comity.service.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code sha256=<hex>} over the raw body, as Coral ({@code X-Coral-Signature}, with commas between
 * several) and Discourse ({@code X-Discourse-Event-Signature}) send it. The key is the whole secret
 * as it is shown. Nothing in it tells a repeated request from a new one.
 *
 * @param header what the header is called
 * @param value what it holds; null if it is not there
 * @param body the body as it came; not changed by anyone
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied it would cost megabytes
public record HexSignature(String header, @Nullable String value, byte[] body)
    implements Signature {

  private static final Pattern ONE = Pattern.compile("sha256=([0-9A-Fa-f]{64})");

  @Override
  public void verify(List<String> secrets) {
    if (value == null || value.isBlank()) {
      throw BadSignatureException.missing(header);
    }
    List<byte[]> shown = new ArrayList<>();
    for (String part : value.split(",", -1)) {
      Matcher one = ONE.matcher(part.strip());
      if (one.matches()) {
        shown.add(HexFormat.of().parseHex(one.group(1)));
      }
    }
    if (shown.isEmpty()) {
      throw BadSignatureException.malformed(header, "sha256= and 64 hexadecimal digits");
    }
    List<byte[]> right =
        secrets.stream()
            .map(secret -> HmacSha256.of(secret.getBytes(StandardCharsets.UTF_8), body))
            .toList();
    if (!HmacSha256.anyEqual(shown, right)) {
      throw BadSignatureException.wrong();
    }
  }

  /** Without the body. */
  @Override
  public String toString() {
    return "HexSignature[" + header + "]";
  }
}

package org.comity.service.erasure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.comity.service.key.Secrets;
import org.comity.service.signature.HmacSha256;
import org.jdbi.v3.core.Handle;

/**
 * Codes that stand for erased authors: the same for the same author of a community, and such that
 * nobody learns from one who it was, not even by trying all ids there are (HMAC-SHA-256, RFC 2104,
 * under a secret of this installation that never leaves the database). The pseudonyms of an export
 * have secrets of their own: the two cannot be brought together.
 */
@Singleton
final class AuthorCodes {

  private static final int SECRET_BYTES = 32;

  @Inject
  AuthorCodes() {}

  /**
   * The code of an author.
   *
   * @param handle the transaction
   * @param communityId where they wrote
   * @param externalId what the platform calls them
   * @return 64 hexadecimal digits
   */
  String of(Handle handle, long communityId, String externalId) {
    byte[] key = secret(handle).getBytes(StandardCharsets.UTF_8);
    byte[] author = (communityId + ":" + externalId).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(HmacSha256.of(key, author));
  }

  private static String secret(Handle handle) {
    handle
        .createUpdate(
            "insert into erasure_secrets (id, secret) values (1, :secret) on conflict do nothing")
        .bind("secret", Secrets.createBase64(SECRET_BYTES))
        .execute();
    return handle
        .createQuery("select secret from erasure_secrets where id = 1")
        .mapTo(String.class)
        .one();
  }
}

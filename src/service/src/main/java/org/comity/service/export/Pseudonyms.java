package org.comity.service.export;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.comity.service.key.Secrets;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Names that stand for authors: the same for the same author of a community, and such that nobody
 * learns from one who it is, not even by trying all names there are (HMAC-SHA-256, RFC 2104, under
 * a secret that never leaves the database).
 */
@Singleton
final class Pseudonyms {

  private static final String HMAC = "HmacSHA256";
  private static final int SECRET_BYTES = 32;

  /** 96 bits: two authors of the same name are not to be expected. */
  private static final int BYTES_SHOWN = 12;

  private final Database database;

  @Inject
  Pseudonyms(Database database) {
    this.database = database;
  }

  /** The pseudonyms of one community. Not safe for use by several threads. */
  static final class Of {

    private final Mac mac;

    private Of(String secret) {
      try {
        mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java has HMAC-SHA-256", e);
      }
    }

    /**
     * The name that stands for an author.
     *
     * @param externalId what the platform calls them
     * @return 24 hexadecimal digits
     */
    String name(String externalId) {
      byte[] code = mac.doFinal(externalId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(code, 0, BYTES_SHOWN);
    }
  }

  /**
   * The pseudonyms of a community. Waits for the database.
   *
   * @param communityId whose
   * @return always the same
   */
  Of of(long communityId) {
    return new Of(database.transact(handle -> secret(handle, communityId)));
  }

  private static String secret(Handle handle, long communityId) {
    handle
        .createUpdate(
            """
            insert into pseudonym_secrets (community_id, secret) values (:id, :secret)
            on conflict do nothing\
            """)
        .bind("id", communityId)
        .bind("secret", Secrets.createBase64(SECRET_BYTES))
        .execute();
    return handle
        .createQuery("select secret from pseudonym_secrets where community_id = :id")
        .bind("id", communityId)
        .mapTo(String.class)
        .one();
  }
}

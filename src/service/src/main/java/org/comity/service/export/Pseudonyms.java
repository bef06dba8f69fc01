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
 * Names that stand for authors, and for others who must not be known outside: the same for the same
 * author of a community, and such that nobody learns from one who it is, not even by trying all
 * names there are (HMAC-SHA-256, RFC 2104, under a secret that never leaves the database).
 */
@Singleton
public final class Pseudonyms {

  private static final String HMAC = "HmacSHA256";
  private static final int SECRET_BYTES = 32;
  private static final String NO_AUTHOR = "\0";

  /** 96 bits: two authors of the same name are not to be expected. */
  private static final int BYTES_SHOWN = 12;

  private final Database database;

  @Inject
  Pseudonyms(Database database) {
    this.database = database;
  }

  /** The pseudonyms of one community. Not safe for use by several threads. */
  public static final class Of {

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
     * The name that stands for an author, or for whatever these are the pseudonyms of.
     *
     * @param externalId what the platform calls them
     * @return 24 hexadecimal digits
     */
    public String name(String externalId) {
      return HexFormat.of().formatHex(code(externalId), 0, BYTES_SHOWN);
    }

    /**
     * What a name is the beginning of.
     *
     * @param externalId what the platform calls it
     * @return 32 bytes
     */
    public byte[] code(String externalId) {
      return mac.doFinal(externalId.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * The pseudonyms of a community's authors. Waits for the database.
   *
   * @param communityId whose
   * @return always the same
   */
  public Of of(long communityId) {
    return database.transact(handle -> of(handle, communityId));
  }

  /**
   * The same as a part of more.
   *
   * @param handle the transaction
   * @param communityId whose
   * @return always the same
   */
  public Of of(Handle handle, long communityId) {
    return new Of(secret(handle, communityId));
  }

  /**
   * Codes for something else than authors, under a secret of their own: nobody can bring them
   * together with the authors' names.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param purpose what they stand for
   * @return always the same
   */
  public Of of(Handle handle, long communityId, String purpose) {
    // No database keeps a NUL, so that no author is called so.
    byte[] secret = of(handle, communityId).code(NO_AUTHOR + purpose);
    return new Of(HexFormat.of().formatHex(secret));
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

package org.comity.service.signature;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keyed hash of RFC 2104 over SHA-256, which is what all our senders sign with. */
public final class HmacSha256 {

  /** How long a hash is, in bytes. */
  static final int BYTES = 32;

  private static final String NAME = "HmacSHA256";

  private HmacSha256() {}

  /**
   * Hashes.
   *
   * @param key not empty
   * @param parts hashed as if they were one
   * @return {@link #BYTES} bytes
   */
  public static byte[] of(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(NAME);
      mac.init(new SecretKeySpec(key, NAME));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + NAME, e);
    }
  }

  /**
   * Whether one of the hashes that are shown is one of those that are right. Takes as long for a
   * wrong one as for a right one, so that nobody can feel their way to it.
   *
   * @param shown by the sender
   * @param right one for each secret
   * @return true if one is in both
   */
  static boolean anyEqual(List<byte[]> shown, List<byte[]> right) {
    boolean found = false;
    for (byte[] one : shown) {
      for (byte[] other : right) {
        found |= MessageDigest.isEqual(one, other);
      }
    }
    return found;
  }
}

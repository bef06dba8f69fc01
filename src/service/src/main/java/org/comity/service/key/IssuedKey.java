package org.comity.service.key;

/**
 * A key with its secret, which is shown this once.
 *
 * @param key the key
 * @param secret what its holder sends
 */
public record IssuedKey(ApiKey key, String secret) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "IssuedKey[" + key.id() + "]";
  }
}

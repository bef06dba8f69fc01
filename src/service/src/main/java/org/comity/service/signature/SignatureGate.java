package org.comity.service.signature;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.service.key.Keys;
import org.comity.service.scoring.Door;

/**
 * Lets in what is signed. A signature stands in for a key, since these senders can send none. Where
 * no secret was ever made, requests from this machine are let in until somebody makes the first
 * key. Never waits for the database.
 */
@Singleton
public final class SignatureGate {

  private final SigningSecrets secrets;
  private final Keys keys;

  /**
   * Knows secrets and keys.
   *
   * @param secrets to verify with
   * @param keys of interest only as long as there are none
   */
  @Inject
  public SignatureGate(SigningSecrets secrets, Keys keys) {
    this.secrets = secrets;
    this.keys = keys;
  }

  /**
   * What a request wants, and where from.
   *
   * @param communityId whose comments it brings
   * @param door where it came in
   * @param isFromHere whether it comes from this machine and was passed on by no proxy
   */
  public record Entry(long communityId, Door door, boolean isFromHere) {}

  /**
   * Lets a request in.
   *
   * @param entry what it wants
   * @param signature what it shows
   * @throws BadSignatureException if it may not come in
   */
  public void admit(Entry entry, Signature signature) {
    if (secrets.list(entry.communityId(), entry.door()).isEmpty()
        && keys.isOpen()
        && entry.isFromHere()) {
      return;
    }
    List<String> inForce = secrets.inForce(entry.communityId(), entry.door());
    if (inForce.isEmpty()) {
      throw BadSignatureException.noSecret();
    }
    signature.verify(inForce);
  }
}

package org.comity.service.signature;

import java.util.List;

/** What a request shows to prove that its sender knows a secret. */
public interface Signature {

  /**
   * Checks it in constant time.
   *
   * @param secrets those in force, at least one
   * @throws BadSignatureException if none of them made it
   */
  void verify(List<String> secrets);
}

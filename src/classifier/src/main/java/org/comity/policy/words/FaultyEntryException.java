package org.comity.policy.words;

import org.comity.policy.fault.FaultCode;
import org.comity.policy.fault.Flaw;

/** An entry of a word list cannot be compiled. */
final class FaultyEntryException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final FaultCode code;

  FaultyEntryException(FaultCode code) {
    super(Flaw.of(code).sentence());
    this.code = code;
  }

  FaultCode code() {
    return code;
  }
}

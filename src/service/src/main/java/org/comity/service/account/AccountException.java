package org.comity.service.account;

/** An account cannot be made or changed as somebody wants it. */
public final class AccountException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final AccountFault fault;

  /**
   * Says why.
   *
   * @param fault what is wrong
   */
  public AccountException(AccountFault fault) {
    super(fault.sentence());
    this.fault = fault;
  }

  /**
   * What is wrong.
   *
   * @return for pages that say it in other words
   */
  public AccountFault fault() {
    return fault;
  }
}

package org.comity.service.account;

/** Why an account was not made or changed. Pages say it in the language of who reads. */
public enum AccountFault {
  /** The name has another form. */
  BAD_NAME("A name has 1 to 100 letters, digits, dots, hyphens, underscores or at signs."),
  /** Somebody else has the name. */
  NAME_TAKEN("There is an account of that name already."),
  /** The password is too short. */
  SHORT_PASSWORD("A password has at least " + Passwords.MIN_CHARACTERS + " characters."),
  /** The password is too long. */
  LONG_PASSWORD(
      "This password is too long: at most "
          + Passwords.MAX_BYTES
          + " Latin letters or digits, or about "
          + Passwords.MAX_BYTES / 2
          + " Arabic letters."),
  /** The password is the name, or the one that it shall replace. */
  SAME_PASSWORD("The password must be another than the name, and than the one before."),
  /** The old password is not right. */
  WRONG_PASSWORD("The old password is not right."),
  /** The account has no password, as an OpenID provider keeps it. */
  NO_PASSWORD("The password of this account is kept by the provider that it logs in with."),
  /** Nobody else may do all that can be done. */
  LAST_ADMINISTRATOR("This is the only administrator: make another one first."),
  /** An administrator has disabled the account. */
  DISABLED("This account is disabled: ask an administrator."),
  /** The provider says nothing of a role. */
  NO_ROLE("Your organisation has given you no role here: ask whoever keeps its accounts."),
  /** There is no such account. */
  NOT_FOUND("There is no such account.");

  private final String sentence;

  AccountFault(String sentence) {
    this.sentence = sentence;
  }

  /**
   * What is wrong, in English.
   *
   * @return a sentence that names nobody
   */
  public String sentence() {
    return sentence;
  }
}

package org.comity.service.dashboard.login;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.comity.service.account.AccountFault;
import org.comity.service.account.Passwords;
import org.comity.service.account.preference.InterfaceLanguage;

/** Says what is wrong with an account in the language of who reads. */
public final class AccountFaults {

  private AccountFaults() {}

  /**
   * Says what is wrong.
   *
   * @param fault what is
   * @param language of who reads
   * @return a sentence
   */
  public static String say(AccountFault fault, InterfaceLanguage language) {
    AccountFaultWords words =
        MessageBundles.get(AccountFaultWords.class, Localized.Literal.of(language.code()));
    return switch (fault) {
      case BAD_NAME -> words.badName();
      case NAME_TAKEN -> words.nameTaken();
      case SHORT_PASSWORD -> words.shortPassword(Passwords.MIN_CHARACTERS);
      case LONG_PASSWORD -> words.longPassword(Passwords.MAX_BYTES, Passwords.MAX_BYTES / 2);
      case SAME_PASSWORD -> words.samePassword();
      case WRONG_PASSWORD -> words.wrongPassword();
      case NO_PASSWORD -> words.noPassword();
      case LAST_ADMINISTRATOR -> words.lastAdministrator();
      case DISABLED -> words.disabled();
      case NO_ROLE -> words.noRole();
      case NOT_FOUND -> words.notFound();
    };
  }
}

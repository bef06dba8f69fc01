package org.comity.service.dashboard.login;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why an account was not made or changed, in the language of who reads. */
@MessageBundle("account_fault")
public interface AccountFaultWords {

  @Message("A name has 1 to 100 letters, digits, dots, hyphens, underscores or at signs.")
  String badName();

  @Message("There is an account of that name already.")
  String nameTaken();

  @Message("A password has at least {characters} characters.")
  String shortPassword(int characters);

  @Message(
      "This password is too long: at most {bytes} Latin letters or digits, or about {half} Arabic letters.")
  String longPassword(int bytes, int half);

  @Message("The password must be another than the name, and than the one before.")
  String samePassword();

  @Message("The old password is not right.")
  String wrongPassword();

  @Message("The password of this account is kept by the provider that it logs in with.")
  String noPassword();

  @Message("This is the only administrator: make another one first.")
  String lastAdministrator();

  @Message("This account is disabled: ask an administrator.")
  String disabled();

  @Message("Your organisation has given you no role here: ask whoever keeps its accounts.")
  String noRole();

  @Message("There is no such account.")
  String notFound();
}

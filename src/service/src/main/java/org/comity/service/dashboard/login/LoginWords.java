package org.comity.service.dashboard.login;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages around the login say. */
@MessageBundle("login")
public interface LoginWords {

  @Message("Log in")
  String logIn();

  @Message("Comity is your team’s moderation desk. Your administrator made an account for you.")
  String lede();

  @Message(
      "There is no administrator yet. Open the link that Comity’s log shows since its start, and make that account first.")
  String nobodyYet();

  @Message("Name")
  String name();

  @Message("Password")
  String password();

  @Message(
      "This did not work: name and password do not go together, or there were too many attempts. After {tries} the account is locked for {minutes} minutes or longer.")
  String refused(int tries, long minutes);

  @Message("You have logged out.")
  String loggedOut();

  @Message("Your password has changed. Everywhere else you are logged out.")
  String passwordChanged();

  @Message("Log out")
  String logOut();

  @Message("Your password")
  String yourPassword();

  @Message("Somebody else made your password. Make one of your own; then you can go on.")
  String firstPassword();

  @Message("A new password ends your sessions in all other browsers.")
  String endsSessions();

  @Message("Password until now")
  String oldPassword();

  @Message("New password, at least {characters} characters")
  String newPassword(int characters);

  @Message("Change the password")
  String change();

  @Message("Back to my settings")
  String back();

  @Message("Log in with your organisation")
  String organisation();

  @Message("You are logged in")
  String loggedIn();

  @Message("Go on")
  String goOn();

  @Message("You are not logged in")
  String notLoggedIn();

  @Message("Back to the login")
  String again();

  @Message(
      "Your organisation’s login does not answer. Try again in a while, or ask whoever keeps it.")
  String away();

  @Message("Your organisation’s login did not let you in.")
  String refusedThere();

  @Message(
      "What came back from your organisation’s login does not belong to a login that began here a short while ago. Try again.")
  String untrusted();
}

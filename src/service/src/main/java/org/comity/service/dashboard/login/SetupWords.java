package org.comity.service.dashboard.login;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page for the first administrator says. */
@MessageBundle("setup")
public interface SetupWords {

  @Message("The first administrator")
  String title();

  @Message("This link makes one account that may do everything, and is good once.")
  String lede();

  @Message("Name")
  String name();

  @Message("Password, at least {characters} characters")
  String password(int characters);

  @Message("Make a key for programs, too: from then on every request of a program needs one")
  String key();

  @Message("Make the account")
  String make();

  @Message("{name} is the administrator")
  String made(String name);

  @Message(
      "From now on every request of a program needs a key. This is the first one; it is shown this once:")
  String secret();

  @Message("It opens everything. Make narrower ones for your platforms:")
  String opensAll();

  @Message("the API")
  String api();

  @Message(
      "You are logged in. Until the first key is made, programs on this machine are served without one, and no others.")
  String open();

  @Message("To the dashboard")
  String dashboard();

  @Message("This link is not good")
  String gone();

  @Message(
      "It was used, is older than a day, or is not complete. If there is no administrator yet, restart Comity: its log shows another link.")
  String goneMeaning();

  @Message("Log in")
  String login();
}

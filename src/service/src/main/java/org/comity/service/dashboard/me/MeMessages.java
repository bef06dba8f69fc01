package org.comity.service.dashboard.me;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of one’s own settings says; in Arabic in {@code messages/me_ar.properties}. */
@MessageBundle("me")
public interface MeMessages {

  @Message("My settings")
  String title();

  @Message("How you want to work. Nobody else sees this, and it changes nothing for anybody else.")
  String lede();

  @Message("Saved.")
  String saved();

  @Message("Language")
  String language();

  @Message("As the browser asks")
  String asBrowser();

  @Message("Colours")
  String colours();

  @Message(
      "{#switch name}{#case 'LIGHT'}Light{#case 'DARK'}Dark{#else}As the system has them{/switch}")
  String theme(String name);

  @Message("Care")
  String care();

  @Message("Propose a break after so many minutes of work")
  String breaks();

  @Message("From 0 to {most}; 0 proposes none. Five minutes without work count as a break.")
  String breaksMeaning(int most);

  @Message("Minutes before a break are a whole number from 0 to {most}.")
  String badBreaks(int most);

  @Message("Blur texts")
  String blur();

  @Message(
      "A blurred text is shown when you ask for it, by a click or the key V. You decide on it as on any other, and can leave it to a colleague with H, or put it off with N.")
  String blurMeaning();

  @Message("From so many of 100")
  String blurFrom();

  @Message(
      "From 0 to 100: a text is blurred if at least so many of 100 texts like it are what is ticked below. A lower number blurs more; 0 blurs all.")
  String blurFromMeaning();

  @Message("The number of 100 from which texts are blurred is a whole number from 0 to 100.")
  String badBlur();

  @Message("Blur texts that are")
  String blurFor();

  @Message("Save")
  String save();

  @Message("This shift")
  String today();

  @Message(
      "Only you see this: no page adds it up or shows it to anybody else. It begins anew after six hours without work.")
  String todayMeaning();

  @Message("Severe texts that you have read")
  String revealed();

  @Message("Minutes of work since your last break")
  String minutes();

  @Message("Account")
  String account();

  @Message("Change the password")
  String password();

  @Message("You log in with your organisation: it keeps your password.")
  String elsewhere();

  @Message("Log out everywhere")
  String everywhere();

  @Message("Ends your sessions in all browsers, this one too.")
  String everywhereMeaning();
}

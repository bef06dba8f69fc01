package org.comity.service.dashboard.stray;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said where there is no page, or none for the viewer. */
@MessageBundle("stray")
public interface StrayMessages {

  @Message("This is not for your role")
  String forbidden();

  @Message(
      "You have logged in, but your role may not do this. An administrator can give you another.")
  String forbiddenMeaning();

  @Message("Nothing is here")
  String nothing();

  @Message("The address is not right, or what was here is gone.")
  String nothingMeaning();

  @Message("Back to the dashboard")
  String back();
}

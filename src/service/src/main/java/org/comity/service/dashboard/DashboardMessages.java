package org.comity.service.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.comity.service.account.Role;

/** What the frame around all pages says; in Arabic in {@code messages/dashboard_ar.properties}. */
@MessageBundle("dashboard")
public interface DashboardMessages {

  /** The name of a room. */
  @Message(
      """
      {#when room}{#is QUEUE}Queue{#is WAITING}All waiting{#is POLICY}Policy{#is TEAM}Team\
      {#is MODELS}Models{#is CONNECT}Platforms{#is PEOPLE}People{#is AUDIT}Audit log\
      {#is ME}My settings{/when}""")
  String room(Room room);

  /** What somebody is. */
  @Message(
      """
      {#when role}{#is MODERATOR}Moderator{#is LEAD}Lead{#is ADMINISTRATOR}Administrator\
      {#is AUDITOR}Auditor{/when}""")
  String role(Role role);

  /** Goes to what a page is about. */
  @Message("Skip to the content")
  String skip();

  /** Names the navigation. */
  @Message("Rooms")
  String rooms();

  /** Names the form of one's own settings. */
  @Message("My settings")
  String settings();

  /** Ends the session. */
  @Message("Log out")
  String logOut();

  /** Switches to the other language, in that language. */
  @Message("العربية")
  String otherLanguage();

  /** Shows the keys. */
  @Message("Keys")
  String keys();

  /** Closes what is open. */
  @Message("Close")
  String close();

  /** Something that was ordered was not done. */
  @Message("That was not done")
  String notDone();

  /** Leads back to a room. */
  @Message("Back: {room}")
  String backTo(String room);
}

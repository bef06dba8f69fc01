package org.comity.service.dashboard.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the room of people says; in Arabic in {@code messages/people_ar.properties}. */
@MessageBundle("people")
public interface PeopleMessages {

  @Message("People")
  String title();

  @Message(
      "Who works here, and what they may do. Every change is written down in the audit log and ends the sessions of whom it concerns.")
  String lede();

  @Message("Name")
  String name();

  @Message("Role")
  String role();

  @Message("Last login")
  String lastLogin();

  @Message("State")
  String state();

  @Message("never")
  String never();

  @Message("may log in")
  String active();

  @Message("disabled")
  String disabled();

  @Message("locked: too many attempts")
  String locked();

  @Message("first password not changed yet")
  String firstPassword();

  @Message("logs in with the organisation")
  String provider();

  @Message("you")
  String you();

  @Message("Make an account")
  String make();

  @Message("1 to 100 letters, digits, dots, hyphens, underscores or at signs.")
  String nameHint();

  @Message("First password")
  String password();

  @Message(
      "At least {characters} characters; leave it empty, and one is made. Whoever gets it must change it at the first login.")
  String passwordHint(int characters);

  @Message("Make the account")
  String create();

  @Message("What roles may do")
  String roles();

  @Message(
      """
      {#switch role}\
      {#case 'MODERATOR'}Decides on comments.\
      {#case 'LEAD'}Decides, and sets the policy.\
      {#case 'ADMINISTRATOR'}Does all that can be done.\
      {#else}Sees all and changes nothing.{/switch}""")
  String roleMeaning(String role);

  @Message("All people")
  String back();

  @Message("Change the role")
  String changeRole();

  @Message("Disable the account")
  String disable();

  @Message("Nobody can log in with it, and its sessions end. What was done with it stays.")
  String disableHint();

  @Message("Enable the account")
  String enable();

  @Message("Unlock the account")
  String unlock();

  @Message("End all sessions")
  String sessions();

  @Message("In all browsers; they can log in again.")
  String sessionsHint();

  @Message("Give another password")
  String reset();

  @Message("New password")
  String newPassword();

  @Message("since")
  String since();

  @Message(
      """
      {#switch act}\
      {#case 'create'}The account is made.\
      {#case 'role'}The role has changed.\
      {#case 'disable'}The account is disabled.\
      {#case 'enable'}They can log in again.\
      {#case 'sessions'}The sessions have ended.\
      {#case 'reset'}The password has changed.\
      {#else}{/switch}""")
  String done(String act);

  @Message("The password of {name}")
  String secretTitle(String name);

  @Message(
      "It is shown this once. Hand it over in person or on the telephone; it must be changed at the first login.")
  String secret();
}

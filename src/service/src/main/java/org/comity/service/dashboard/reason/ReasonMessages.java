package org.comity.service.dashboard.reason;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.comity.policy.ReasonCode;

/** What the page of reasons says; in Arabic in {@code messages/reason_ar.properties}. */
@MessageBundle("reason")
public interface ReasonMessages {

  /** The page. */
  @Message("What {community} rejects comments for")
  String title(String community);

  /** What they are for. */
  @Message(
      "Moderators choose one of these when they reject. Authors and statements of reasons get what"
          + " stands here. What was given before keeps its words.")
  String lede();

  /** A title. */
  @Message("In English")
  String english();

  /** A title. */
  @Message("In Arabic")
  String arabic();

  /** Keeps the titles. */
  @Message("Rename")
  String rename();

  /** The same of one. */
  @Message("Rename “{title}”")
  String renameOf(String title);

  /** One place up. */
  @Message("Up")
  String up();

  /** The same of one. */
  @Message("Move “{title}” up")
  String upOf(String title);

  /** One place down. */
  @Message("Down")
  String down();

  /** The same of one. */
  @Message("Move “{title}” down")
  String downOf(String title);

  /** Offers it no more. */
  @Message("Retire")
  String retire();

  /** The same of one. */
  @Message("Retire “{title}”")
  String retireOf(String title);

  /** Those that are offered no more. */
  @Message("Retired")
  String retired();

  /** A new one. */
  @Message("Add a reason")
  String add();

  /** Its name. */
  @Message("Code")
  String code();

  /** What a code is. */
  @Message("Lower-case letters, digits and hyphens. It stays for good.")
  String codeHint();

  /** Its category. */
  @Message("Category of the Digital Services Act")
  String category();

  /** None is chosen yet. */
  @Message("Choose one")
  String choose();

  /** What platforms call it. */
  @Message("What platforms are told")
  String kind();

  /** One of these. */
  @Message(
      """
      {#when kind}{#is OFFENSIVE}Offensive{#is ABUSIVE}Abusive{#is SPAM}Spam\
      {#is HATE_SPEECH}Hate speech{#is MISINFORMATION}Misinformation\
      {#is IRRELEVANT_CONTENT}Off topic{#is ILLEGAL_CONTENT}Illegal\
      {#is BANNED_WORD}Banned word{#is AD}Advertising\
      {#is HARASSMENT_BULLYING}Harassment or bullying{#else}Other{/when}""")
  String kindOf(ReasonCode kind);

  /** It was done. */
  @Message("Done.")
  String done();

  /** A field is wrong. */
  @Message(
      "A code has 1 to 60 lower-case letters, digits and hyphens, and a title 1 to 200 characters;"
          + " a new reason needs a category. Nothing was changed.")
  String badFields();

  /** It cannot be added. */
  @Message("There is or was a reason of this code. Choose another code.")
  String taken();

  /** It is not there any more. */
  @Message("The reasons have changed meanwhile. Look at them again, and do it then.")
  String changed();

  /** It cannot be retired. */
  @Message(
      "It was not retired: it is there no more, or it is the last one, and nothing could be rejected"
          + " without a reason.")
  String notRetired();
}

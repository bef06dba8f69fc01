package org.comity.service.dashboard.queue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the queue says; in Arabic in {@code messages/queue_ar.properties}. */
@MessageBundle("queue")
public interface QueueMessages {

  /** Waiting comments */
  @Message("Waiting comments")
  String title();

  /** One of several. */
  @Message(
      "{#switch name}{#case 'ALL'}All{#case 'HELD'}Held{#case 'APPEALED'}Appealed{#case 'REPORTED'}Reported{#case 'AUDIT'}Audit sample{#case 'SECOND_LOOK'}Second looks{#case 'LEARNING'}To learn from{#case 'UNCERTAIN'}Uncertain{#case 'ESCALATED'}Escalated{#case 'HANDED'}From colleagues{#else}Mine{/switch}")
  String tab(String name);

  /** What waits for what */
  @Message("What waits for what")
  String causes();

  /** Filter and order */
  @Message("Filter and order")
  String filters();

  /** Community */
  @Message("Community")
  String community();

  /** All communities */
  @Message("All communities")
  String anyCommunity();

  /** Attribute */
  @Message("Attribute")
  String attribute();

  /** Any */
  @Message("Any")
  String anyAttribute();

  /** Score from */
  @Message("Score from")
  String from();

  /** to */
  @Message("to")
  String to();

  /** Language */
  @Message("Language")
  String language();

  /** Any language */
  @Message("Any language")
  String anyLanguage();

  /** Waiting for */
  @Message("Waiting for")
  String older();

  /** Any time */
  @Message("Any time")
  String anyAge();

  /** more than count h */
  @Message("more than {count} h")
  String hours(int count);

  /** Order */
  @Message("Order")
  String order();

  /** One of several. */
  @Message(
      "{#switch name}{#case 'RISK'}Highest risk first{#case 'AGE'}Oldest first{#else}Least certain first{/switch}")
  String orderBy(String name);

  /** Apply */
  @Message("Apply")
  String apply();

  /** Saved views */
  @Message("Saved views")
  String views();

  /** Save this view as */
  @Message("Save this view as")
  String saveView();

  /** Save */
  @Message("Save")
  String save();

  /** Delete the view name */
  @Message("Delete the view {name}")
  String deleteView(String name);

  /** The first of them */
  @Message("The first of them")
  String list();

  /** new: show them */
  @Message("new: show them")
  String news();

  /** Nothing waits here */
  @Message("Nothing waits here")
  String none();

  /** A longer sentence. */
  @Message("Everything that this view asks for is decided. New comments come up by themselves.")
  String noneMeaning();

  /** Nothing has ever come. */
  @Message("No comment has come in yet")
  String noneEver();

  /** What to do then, for an administrator. */
  @Message(
      "Connect your platform: its page has the address and the key to paste. Or fill the queue with sample threads first, to see how it works.")
  String noneEverAdministrator();

  /** What to do then, for a lead. */
  @Message(
      "Ask an administrator to connect your platform. Until then you can fill the queue with sample threads, to see how it works.")
  String noneEverLead();

  /** What to do then, for everybody else. */
  @Message(
      "Ask an administrator to connect your platform, or a lead to fill the queue with sample threads. What waits for you comes up here by itself.")
  String noneEverOther();

  /** To the pages of platforms. */
  @Message("Connect your platform")
  String connect();

  /** To the page of the sample threads. */
  @Message("Sample threads")
  String samples();

  /** A longer sentence. */
  @Message(
      "The filter of this view was not understood, so it was not saved. Open the queue and try again.")
  String badView();

  /** A longer sentence. */
  @Message("A view needs a name of 1 to {most} characters.")
  String badViewName(int most);

  /** A longer sentence. */
  @Message("You have {most} saved views, and more cannot be kept. Delete one first.")
  String tooManyViews(int most);

  /** A longer sentence. */
  @Message(
      "Nothing that fits is free just now: colleagues have it before them. Wait a moment, or choose another view.")
  String notFree();

  /** Take the next one */
  @Message("Take the next one")
  String start();

  /** You may read everything and decide nothing. Choose a comment from the list. */
  @Message("You may read everything and decide nothing. Choose a comment from the list.")
  String readOnly();

  /** risk */
  @Message("risk")
  String risk();

  /** count reports */
  @Message("{count} reports")
  String reported(int count);

  /** with name */
  @Message("with {name}")
  String claimedBy(String name);

  /** title: shown when it is opened */
  @Message("{title}: shown when it is opened")
  String hidden(String title);

  /** The service did not answer. What was not saved waits as before. */
  @Message("The service did not answer. What was not saved waits as before.")
  String away();

  /** Open it again */
  @Message("Open it again")
  String troubleOpen();

  /** Dismiss */
  @Message("Dismiss")
  String dismiss();

  /** The next comment cannot be shown. */
  @Message("The next comment cannot be shown")
  String standsStill();

  /** Your session has ended. */
  @Message("Your session has ended")
  String ended();

  /** Why. */
  @Message(
      "You logged out elsewhere, or were away for long. What was saved is kept, and the comment before you waits as before.")
  String endedMeaning();

  /** Log in again */
  @Message("Log in again")
  String login();

  /** There is nothing to undo. */
  @Message("There is no decision of yours that could be taken back.")
  String nothingToUndo();

  /** Show everything */
  @Message("Show everything")
  String everything();

  /** Saving the decision … */
  @Message("Saving the decision …")
  String saving();

  /** A decision was not saved. */
  @Message("A decision was not saved.")
  String notSaved();

  /** Undo */
  @Message("Undo")
  String undo();

  /** What you did */
  @Message("What you did")
  String past();

  /** Keys */
  @Message("Keys")
  String keys();

  /** Single keys act */
  @Message("Single keys act")
  String singleKeys();

  /** Down and up the list */
  @Message("Down and up the list")
  String keyNext();

  /** Reject with a reason */
  @Message("Reject with a reason")
  String keyReject();

  /** Correct the model */
  @Message("Correct the model")
  String keyLabel();

  /** Time for a break */
  @Message("Time for a break")
  String breakTitle();

  /** The filter in the address was not understood, so all that waits is shown. */
  @Message("The filter in the address was not understood, so all that waits is shown.")
  String badFilter();
}

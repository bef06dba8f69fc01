package org.comity.service.dashboard.decide;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of what was decided; in Arabic in {@code messages/decide_ar.properties}. */
@MessageBundle("decide")
public interface DecideMessages {

  /** Approved. */
  @Message("Approved.")
  String approved();

  /** Rejected: reason. */
  @Message("Rejected: {reason}.")
  String rejected(String reason);

  /** That was decided already, by you. */
  @Message("That was decided already, by you.")
  String already();

  /** A longer sentence. */
  @Message("{name} decided on this comment meanwhile, or it was edited. Nothing was changed.")
  String overtaken(String name);

  /** The comment was edited meanwhile. Nothing was changed: read it again. */
  @Message("The comment was edited meanwhile. Nothing was changed: read it again.")
  String overtakenByEdit();

  /** The comment is kept no more. */
  @Message("The comment is kept no more.")
  String gone();

  /** Somebody else has this comment now. */
  @Message("Somebody else has this comment now.")
  String taken();

  /** Thank you: your judgement counts as a second look. */
  @Message("Thank you: your judgement counts as a second look.")
  String looked();

  /** Left to a colleague. */
  @Message("Left to a colleague.")
  String handed();

  /** Escalated to a lead. */
  @Message("Escalated to a lead.")
  String escalated();

  /** Put aside for your shift; it waits for the others. */
  @Message("Put aside: it does not come back to you in this shift.")
  String passed();

  /** It does not wait any more. */
  @Message("It does not wait any more.")
  String notWaiting();

  /** Undone: it stands as before. */
  @Message("Undone: it stands as before.")
  String undone();

  /** One of several. */
  @Message(
      "{#switch why}{#case 'DECIDED_SINCE'}Somebody decided on it since: look at it again and decide anew.{#case 'EDITED'}It was edited since: read it again and decide anew.{#case 'UNDONE'}This was undone already.{#case 'TOO_OLD'}Only your last 50 decisions can be undone: open the comment and decide anew.{#else}The comment is kept no more.{/switch}")
  String obstacle(String why);

  /** Choose to approve, or a reason to reject. */
  @Message("Choose to approve, or a reason to reject.")
  String badOrder();

  /** A note has at most 500 characters. */
  @Message("A note has at most 500 characters.")
  String badNote();

  /** Auditors read and change nothing. */
  @Message("Auditors read and change nothing.")
  String auditor();

  /** You have decided nothing yet. */
  @Message("You have decided nothing yet.")
  String nothingDone();

  /** count comments at once */
  @Message("{count} comments at once")
  String bulk(int count);

  /** Severe texts read in this shift: count. Minutes without a pause: minutes. */
  @Message("Severe texts read in this shift: {count}. Minutes without a pause: {minutes}.")
  String revealed(int count, int minutes);

  /** A longer sentence. */
  @Message(
      "You have worked for {minutes} minutes without a pause and read {count} severe texts in this shift. A few minutes away help.")
  String breakTime(int minutes, int count);
}

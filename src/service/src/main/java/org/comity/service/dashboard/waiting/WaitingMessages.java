package org.comity.service.dashboard.waiting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the room of all that waits says; in Arabic in {@code messages/waiting_ar.properties}. */
@MessageBundle("waiting")
public interface WaitingMessages {

  /** All waiting comments, over a score. */
  @Message("All waiting comments, over a score")
  String title();

  /** A longer sentence. */
  @Message(
      "Mark a band of scores, read examples from it, and decide on many comments at once. What you do here can be undone.")
  String lede();

  /** You may read everything and decide nothing. */
  @Message("You may read everything and decide nothing.")
  String readOnly();

  /** What is drawn. */
  @Message("What is drawn")
  String filters();

  /** Draw. */
  @Message("Draw")
  String apply();

  /** Waits because. */
  @Message("Waits because")
  String cause();

  /** Any cause. */
  @Message("Any cause")
  String anyCause();

  /** A sentence with what it is given. */
  @Message("Waiting comments by how “{title}” they are")
  String chart(String title);

  /** One of several. */
  @Message("{#if count == 1}1 comment is drawn.{#else}{count} comments are drawn.{/if}")
  String drawn(long count);

  /** One of several. */
  @Message(
      "{#if count == 1}Each dot is a comment.{#else}Each dot stands for up to {count} comments.{/if}")
  String perDot(long count);

  /** A sentence with what it is given. */
  @Message("Without such a score, and so only in the queue: {count}.")
  String unscored(long count);

  /** Waiting in all: */
  @Message("Waiting in all:")
  String allWaiting();

  /** A longer sentence. */
  @Message(
      "Each column is a hundredth of the scores, from 0 to 1. The table below has the same numbers by tenths.")
  String description();

  /** One of several. */
  @Message(
      "{#switch kind}{#case 'RECOMMENDED_HOLD'}the model’s card recommends that a person looks from here on{#case 'RECOMMENDED_REJECT'}the model’s card recommends rejecting from here on{#case 'POLICY_HOLD'}policy {version} holds from here on{#else}policy {version} rejects from here on{/switch}")
  String mark(String kind, int version);

  /** Lines in the chart. */
  @Message("Lines in the chart")
  String marks();

  /** Band. */
  @Message("Band")
  String band();

  /** Scores from. */
  @Message("Scores from")
  String from();

  /** to. */
  @Message("to")
  String to();

  /** A longer sentence. */
  @Message("Drag over the chart, or set the two ends: the arrow keys move them by a hundredth.")
  String howTo();

  /** Show this band. */
  @Message("Show this band")
  String show();

  /** The same as a table, by tenths. */
  @Message("The same as a table, by tenths")
  String asTable();

  /** Scores. */
  @Message("Scores")
  String scores();

  /** Comments. */
  @Message("Comments")
  String comments();

  /** A sentence with what it is given. */
  @Message("{from} to {to}")
  String tenth(String from, String to);

  /** No band is marked yet. */
  @Message("No band is marked yet")
  String noBand();

  /** A longer sentence. */
  @Message(
      "Mark one in the chart, by the two fields, or by a row of the table: what is in it is listed here.")
  String noBandMeaning();

  /** One of several. */
  @Message("{#if count == 1}1 comment{#else}{count} comments{/if} from {from} to {to}")
  String inBand(long count, String from, String to);

  /** A sentence with what it is given. */
  @Message("Left out, because a colleague has them now: {count}.")
  String taken(long count);

  /** A sentence with what it is given. */
  @Message("Left out, because they were drawn at random to be judged one by one: {count}.")
  String audits(long count);

  /** A sentence with what it is given. */
  @Message("Left out, because they are escalated to leads: {count}.")
  String forLeads(long count);

  /** A sentence with what it is given. */
  @Message("Further comments in the band, for later: {count}. At most {most} are decided at once.")
  String further(long count, int most);

  /** Decide. */
  @Message("Decide")
  String act();

  /** Approve. */
  @Message("Approve")
  String approve();

  /** Reject. */
  @Message("Reject")
  String reject();

  /** A sentence with what it is given. */
  @Message("Reason, of {community}")
  String reason(String community);

  /** Reasons are each community’s own. Choose one community above to reject. */
  @Message("Reasons are each community’s own. Choose one community above to reject.")
  String chooseCommunity();

  /** A sentence with what it is given. */
  @Message("Approve {count}")
  String approveMany(String count);

  /** A sentence with what it is given. */
  @Message("Reject {count}")
  String rejectMany(String count);

  /** Select all. */
  @Message("Select all")
  String selectAll();

  /** Select none. */
  @Message("Select none")
  String selectNone();

  /** A longer sentence. */
  @Message(
      "Selected are those that nothing speaks against: no appeal, nothing left to a colleague and, to approve, no report and no other attribute at 90 or more.")
  String preselected();

  /** What is in the band. */
  @Message("What is in the band")
  String list();

  /** A sentence with what it is given. */
  @Message("Comment {id}")
  String select(long id);

  /** score. */
  @Message("score")
  String score();

  /** appealed. */
  @Message("appealed")
  String appealed();

  /** A sentence with what it is given. */
  @Message("{count} reports")
  String reports(int count);

  /** left to others. */
  @Message("left to others")
  String handed();

  /** decided meanwhile. */
  @Message("decided meanwhile")
  String gone();

  /** Open the comment. */
  @Message("Open the comment")
  String open();

  /** Examples from all over the band. */
  @Message("Examples from all over the band")
  String examples();

  /** A sentence with what it is given. */
  @Message("Example, score {percent}")
  String example(int percent);

  /** Nothing in this band can be decided on here. */
  @Message("Nothing in this band can be decided on here.")
  String nothingFree();

  /** A sentence with what it is given. */
  @Message("Approve {count} at once?")
  String sureApprove(String count);

  /** A sentence with what it is given. */
  @Message("Reject {count} at once?")
  String sureReject(String count);

  /** A longer sentence. */
  @Message(
      "Nobody may have read all of them. What others decide meanwhile is left alone, and you can undo this.")
  String sureMeaning();

  /** Cancel. */
  @Message("Cancel")
  String cancel();

  /** A sentence with what it is given. */
  @Message("{done} of {of} done")
  String progress(String done, String of);

  /** A sentence with what it is given. */
  @Message("{count} approved.")
  String approved(int count);

  /** A sentence with what it is given. */
  @Message("{count} rejected.")
  String rejected(int count);

  /** A sentence with what it is given. */
  @Message("Decided by others meanwhile, or edited, and left alone: {count}.")
  String meanwhile(int count);

  /** A sentence with what it is given. */
  @Message("Taken by a colleague meanwhile, and left alone: {count}.")
  String aside(int count);

  /** Nothing was decided. */
  @Message("Nothing was decided.")
  String nothingDone();

  /** A sentence with what it is given. */
  @Message("Undone: {count} as before.")
  String undone(int count);

  /** A sentence with what it is given. */
  @Message("Decided on by somebody since, and left so: {count}.")
  String stayed(int count);

  /** Undo all of it. */
  @Message("Undo all of it")
  String undo();

  /** Undoing… */
  @Message("Undoing…")
  String undoing();

  /** changes since this was drawn: draw anew. */
  @Message("changes since this was drawn: draw anew")
  String changed();

  /** A longer sentence. */
  @Message(
      "It stopped in the middle. What was decided is in “What you did” of the queue: look there, then go on.")
  String stopped();

  /** Select comments, and choose what to do with them. */
  @Message("Select comments, and choose what to do with them.")
  String badOrder();

  /** A longer sentence. */
  @Message(
      "That reason is not on the community’s list any more: open the page anew and choose another.")
  String badReason();

  /** The address was not understood, so all that waits is drawn. */
  @Message("The address was not understood, so all that waits is drawn.")
  String badFilter();

  /** Deciding on many at once needs JavaScript. */
  @Message("Deciding on many at once needs JavaScript.")
  String needsScript();
}

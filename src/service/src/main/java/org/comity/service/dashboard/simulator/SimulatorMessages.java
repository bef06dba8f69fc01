package org.comity.service.dashboard.simulator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the simulator says; in Arabic in {@code messages/simulator_ar.properties}. */
@MessageBundle("simulator")
public interface SimulatorMessages {

  /** The page. */
  @Message("What would other bands do?")
  String title();

  /** What it is for. */
  @Message(
      "Move a band and see what it would have done with the last comments, by the scores that they"
          + " had. Nothing changes until you activate a policy.")
  String lede();

  /** On how many. */
  @Message("Comments to look at")
  String last();

  /** One choice of them. */
  @Message("The last {count}")
  String lastOnes(String count);

  /** The lower edge. */
  @Message("Approve below")
  String hold();

  /** The upper edge. */
  @Message("Reject from")
  String reject();

  /** The lower edge of one attribute. */
  @Message("{attribute}: approve below")
  String holdOf(String attribute);

  /** The upper edge of one attribute. */
  @Message("{attribute}: reject from")
  String rejectOf(String attribute);

  /** What 1 means. */
  @Message("Between the two a person looks. At 1 an edge is off: no comment has such a score.")
  String hint();

  /** Computes anew. */
  @Message("Compute")
  String compute();

  /** Goes on to the editor. */
  @Message("Make a policy of these bands")
  String make();

  /** What was sent is no band. */
  @Message(
      "A band has scores from 0 to 1, and rejects from a score that is not below the one that it"
          + " approves below. The bands of the active policy are shown instead.")
  String faulty();

  /** Names the results. */
  @Message("What it would do")
  String result();

  /** A row. */
  @Message("Approved")
  String approved();

  /** A row. */
  @Message("Held for a person")
  String held();

  /** A row. */
  @Message("Rejected")
  String rejected();

  /** A column. */
  @Message("Verdict")
  String verdict();

  /** A column. */
  @Message("At the time")
  String before();

  /** A column. */
  @Message("With these bands")
  String after();

  /** There is nothing to look at. */
  @Message("No comment has been decided on yet: there is nothing to try bands on.")
  String nothing();

  /** What people would reject of what is approved. */
  @Message(
      "Wrongly approved: about {share} of what would be approved (between {low} and {high}), some"
          + " {count} comments. Of {judged} judged ones your moderators rejected {seen}.")
  String wronglyApproved(
      String share, String low, String high, String count, String judged, String seen);

  /** It cannot be said. */
  @Message("Wrongly approved: unknown. Nobody has judged a comment that would be approved.")
  String wronglyApprovedUnknown();

  /** What people would approve of what is rejected. */
  @Message(
      "Wrongly rejected: about {share} of what would be rejected (between {low} and {high}), some"
          + " {count} comments. Of {judged} judged ones your moderators approved {seen}.")
  String wronglyRejected(
      String share, String low, String high, String count, String judged, String seen);

  /** It cannot be said. */
  @Message("Wrongly rejected: unknown. Nobody has judged a comment that would be rejected.")
  String wronglyRejectedUnknown();

  /** As much work. */
  @Message("Work: nothing changes.")
  String unchanged();

  /** Nearly as much work. */
  @Message("Work: hardly anything changes, less than 3 minutes a week.")
  String hardlyChanged();

  /** Less work. */
  @Message("Work: {#if hours == '1'}1 hour{#else}{hours} hours{/if} a week less.")
  String saves(String hours);

  /** More work. */
  @Message("Work: {#if hours == '1'}1 hour{#else}{hours} hours{/if} a week more.")
  String costs(String hours);

  /** What it rests on. */
  @Message(
      "At {seconds} seconds a decision, the median of your moderators, and {comments} comments a"
          + " week.")
  String measured(String seconds, String comments);

  /** What it rests on. */
  @Message(
      "At {seconds} seconds a decision, which is assumed, as too few were made to measure it, and"
          + " {comments} comments a week.")
  String assumed(String seconds, String comments);

  /** Who judged. */
  @Message(
      "These estimates rest on {judged} judgements: {held} of comments that were held, which people"
          + " always see, and {audit} of decisions that were drawn by chance, each of which stands"
          + " for those that were not drawn.")
  String basis(String judged, String held, String audit);

  /** Who is left out. */
  @Message(
      "{count} more were judged because somebody complained. They are left out: nobody complains by"
          + " lot.")
  String complained(String count);

  /** Too few. */
  @Message("So few judgements say little. Look at how wide the intervals are.")
  String few();

  /** Rules are not asked. */
  @Message(
      "The active policy also has rules ({count}). Bands alone are tried here; the policy page"
          + " tries a policy with its rules.")
  String rules(String count);

  /** A drawing. */
  @Message("Scores: {attribute}")
  String scores(String attribute);

  /** What can be seen in it. */
  @Message(
      "How many comments have which score of “{attribute}”, and what people said of them. A person"
          + " looks from {hold}, it is rejected from {reject}.")
  String scoresMeaning(String attribute, String hold, String reject);

  /** What lies along it. */
  @Message("Score")
  String score();

  /** A part of it. */
  @Message("Not judged")
  String notJudged();

  /** A part of it. */
  @Message("Approved by moderators")
  String approvedByPeople();

  /** A part of it. */
  @Message("Rejected by moderators")
  String rejectedByPeople();

  /** The numbers. */
  @Message("As a table")
  String asTable();

  /** The mark at the lower edge. */
  @Message("held")
  String heldMark();

  /** The mark at the upper edge. */
  @Message("rejected")
  String rejectedMark();

  /** The bars that are cut. */
  @Message("Bars that reach the top are longer than the picture; the table has their numbers.")
  String cut();
}

package org.comity.service.dashboard.team;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.comity.service.quality.team.Period;

/** What the page of the team says; in Arabic in {@code messages/team_ar.properties}. */
@MessageBundle("team")
public interface TeamMessages {

  /** The page. */
  @Message("How moderation of {community} goes")
  String title(String community);

  /** For how long. */
  @Message("{#when period}{#is DAY}Today{#is WEEK}7 days{#is MONTH}30 days{/when}")
  String period(Period period);

  /** Names the choice. */
  @Message("Period")
  String periods();

  /** Where days begin. */
  @Message("Days are those of {zone}. What was taken back is not counted.")
  String zone(String zone);

  /** A figure. */
  @Message("came in")
  String cameIn();

  /** What is counted. */
  @Message("comments and edits")
  String cameInMeaning();

  /** A figure. */
  @Message("decided by the policy alone")
  String automatic();

  /** Of how many. */
  @Message("{some} of {all}")
  String someOf(String some, String all);

  /** A figure. */
  @Message("decided by people")
  String byPeople();

  /** What they decided. */
  @Message("{approved} approved, {rejected} rejected")
  String byPeopleMeaning(String approved, String rejected);

  /** A figure. */
  @Message("median wait of what was held")
  String response();

  /** The slower ones. */
  @Message("nine of ten within {duration}, n = {n}")
  String responseMeaning(String duration, String n);

  /** Nothing is known. */
  @Message("not known yet")
  String unknown();

  /** A figure. */
  @Message("appeals that changed the decision")
  String appeals();

  /** A duration. */
  @Message("{count} s")
  String seconds(String count);

  /** A duration. */
  @Message("{count} min")
  String minutes(String count);

  /** A duration. */
  @Message("{count} h")
  String hours(String count);

  /** A drawing. */
  @Message("What came in, by what the policy decided")
  String volumes();

  /** What can be seen in it. */
  @Message("For each day: how many comments the policy approved, held and rejected.")
  String volumesMeaning();

  /** A part of it. */
  @Message("Approved")
  String approved();

  /** A part of it. */
  @Message("Held")
  String held();

  /** A part of it. */
  @Message("Rejected")
  String rejected();

  /** A drawing. */
  @Message("How long held comments waited, in minutes")
  String waits();

  /** What can be seen in it. */
  @Message("For each day: half of the held comments that people decided on had waited no longer.")
  String waitsMeaning();

  /** A part of it. */
  @Message("Median")
  String median();

  /** A part of it. */
  @Message("Nine of ten")
  String ninthDecile();

  /** What lies along. */
  @Message("Day")
  String day();

  /** The numbers. */
  @Message("As a table")
  String asTable();

  /** Mistakes of the policy. */
  @Message("How often the policy is wrong alone")
  String errors();

  /** How that is known. */
  @Message(
      "Estimated from decisions that were drawn by chance: {drawn} in this time, of which people"
          + " have judged {judged}.")
  String errorsBasis(String drawn, String judged);

  /** A share with its interval. */
  @Message("{share} (95%: {low} to {high}; n = {n})")
  String estimate(String share, String low, String high, String n);

  /** Of what it approves. */
  @Message("Of what it approves, people would reject")
  String wronglyApproved();

  /** Of what it rejects. */
  @Message("Of what it rejects, people would approve")
  String wronglyRejected();

  /** Whether people agree. */
  @Message("How far moderators agree")
  String agreement();

  /** How that is known. */
  @Message(
      "{drawn} decisions of moderators were drawn by chance for a second look in this time; {judged}"
          + " have been judged by somebody who did not know the first verdict.")
  String agreementBasis(String drawn, String judged);

  /** The measure. */
  @Message("Krippendorff’s alpha")
  String alpha();

  /** Its value. */
  @Message("{alpha} (95%: {low} to {high}; n = {n})")
  String alphaEstimate(String alpha, String low, String high, String n);

  /** Its value, where there is no interval. */
  @Message("{alpha} (n = {n}: too few for an interval)")
  String alphaAlone(String alpha, String n);

  /** What it means. */
  @Message(
      "1 is full agreement, 0 what chance alone would give. Below 0.67 reasons and policy need to"
          + " be talked over.")
  String alphaMeaning();

  /** How they judged. */
  @Message("Both approved: {approved}. Both rejected: {rejected}. They differ: {differ}.")
  String verdicts(String approved, String rejected, String differ);

  /** Who judged together. */
  @Message("By pairs, to talk it over")
  String pairs();

  /** A column. */
  @Message("Moderators")
  String pair();

  /** A column. */
  @Message("Judged")
  String judged();

  /** A column. */
  @Message("Agreed")
  String agreed();

  /** What people rejected for. */
  @Message("What people rejected for")
  String reasons();

  /** A column. */
  @Message("Category of the Digital Services Act")
  String category();

  /** A column. */
  @Message("Rejections")
  String rejections();

  /** None was given. */
  @Message("No reason was given")
  String noReason();

  /** Nothing. */
  @Message("People have rejected nothing in this time.")
  String noRejections();

  /** One's own. */
  @Message("Your own pace")
  String own();

  /** Who sees it. */
  @Message("Only you see this.")
  String ownMeaning();

  /** What it is. */
  @Message("{count} decisions, {perHour} an hour, {seconds} s each (median)")
  String ownPace(String count, String perHour, String seconds);

  /** Too little. */
  @Message("{count} decisions: too few to say how long one takes.")
  String ownCount(String count);

  /** All together. */
  @Message("All moderators together: {perHour} decisions an hour, {seconds} s each (median).")
  String allPace(String perHour, String seconds);

  /** How much is drawn. */
  @Message("How much is looked at again")
  String shares();

  /** What it means. */
  @Message(
      "More is more certain and more work. What was drawn before keeps its weight. A change goes"
          + " into the audit log.")
  String sharesMeaning();

  /** A share. */
  @Message("Of automatic decisions, in %")
  String auditShare();

  /** A share. */
  @Message("Of moderators’ decisions, in %")
  String secondLookShare();

  /** Whether they agree. */
  @Message("Do model and moderators agree?")
  String withModel();

  /** What it means. */
  @Message(
      "What people decided beside what the policy had decided alone, by the scores of the time."
          + " Only the random audit sample speaks of all comments: what is put before people"
          + " otherwise is what the model was unsure of. What was held took no side.")
  String withModelMeaning();

  /** The drawing. */
  @Message(
      "{#if isByDay}Agreement of moderators with the model by day, in %{#else}Agreement of"
          + " moderators with the model by week, in %{/if}")
  String withModelTitle(boolean isByDay);

  /** What lies along it. */
  @Message("{#if isByDay}Day{#else}Week from{/if}")
  String withModelAcross(boolean isByDay);

  /** A line. */
  @Message("Agreed, random audit sample")
  String agreedSample();

  /** A line. */
  @Message("Agreed, all decided")
  String agreedDecided();

  /** A line. */
  @Message("Had been held, of all decided")
  String heldDecided();

  /** Marks. */
  @Message("Another bundle")
  String otherBundle();

  /** A mark. */
  @Message("{time}: {bundle} scores from here on")
  String otherBundleScores(String time, String bundle);

  /** A figure. */
  @Message("Random audit sample of the last of these: {estimate}")
  String sampleFigure(String estimate);

  /** A figure. */
  @Message(
      "Of {all} comments on which the policy had taken a side, people agreed with it on {agreed}.")
  String sidedFigure(String all, String agreed);

  /** A figure. */
  @Message("{held} had been held: people approved {approved} and rejected {rejected} of them.")
  String heldFigure(String held, String approved, String rejected);

  /** Nothing is known. */
  @Message("Nobody has decided anything in the last twelve weeks.")
  String withModelNone();

  /** How many a day. */
  @Message("Comments to learn from")
  String learning();

  /** What it means. */
  @Message(
      "So many comments a day are put before people because the next model would learn most from"
          + " what they say: scores close to a threshold, new words, languages and sections of which"
          + " little was said, and where two models disagree. 0 for none. They never count as the random sample.")
  String learningMeaning();

  /** A number. */
  @Message("Comments a day")
  String learningBudget();

  /** It was not kept. */
  @Message("A budget is a whole number from 0 to {most}. Nothing was changed.")
  String badBudget(int most);

  /** Keeps it. */
  @Message("Save")
  String save();

  /** It was kept. */
  @Message("Saved.")
  String saved();

  /** It was not. */
  @Message("A share is a number from 0 to 100. Nothing was changed.")
  String badShare();
}

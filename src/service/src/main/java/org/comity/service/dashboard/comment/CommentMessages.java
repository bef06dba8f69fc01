package org.comity.service.dashboard.comment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said around a comment; in Arabic in {@code messages/comment_ar.properties}. */
@MessageBundle("comment")
public interface CommentMessages {

  /** Comment by name */
  @Message("Comment by {name}")
  String by(String name);

  /** Comment by somebody whose platform does not name them */
  @Message("Comment by somebody whose platform does not name them")
  String byNobody();

  /** edited, revision number */
  @Message("edited, revision {number}")
  String revision(int number);

  /** Why it is here */
  @Message("Why it is here")
  String why();

  /** It is held until a person decides. */
  @Message("It is held until a person decides.")
  String whyHeld();

  /** Its author appeals against a decision. */
  @Message("Its author appeals against a decision.")
  String whyAppealed();

  /** Readers reported it: count. */
  @Message("Readers reported it: {count}.")
  String whyReported(int count);

  /** It was drawn at random, to check what is decided automatically. */
  @Message("It was drawn at random, to check what is decided automatically.")
  String whyAudit();

  /** It was drawn at random, so that a second person judges it. */
  @Message("It was drawn at random, so that a second person judges it.")
  String whySecondLook();

  /** Why it was chosen: UNCERTAIN, NEW_WORDS, DISAGREEING or THIN_SLICE. */
  @Message(
      "{#switch reason}{#case 'UNCERTAIN'}It was chosen because its score is close to a threshold: your decision teaches the model most.{#case 'NEW_WORDS'}It was chosen because the model does not know some of its words yet.{#case 'DISAGREEING'}It was chosen because two models disagree on it: your decision says which is right.{#else}It was chosen because little was said so far of comments in its language or section.{/switch}")
  String whyLearning(String reason);

  /** What others decided is not shown. */
  @Message("What others decided is not shown.")
  String notShown();

  /** Two moderators disagree: first rejected it, second approved it. */
  @Message(
      "Two moderators disagree: {first} {#if was == 'REJECT'}rejected{#else if was == 'APPROVE'}approved{#else}held{/if} it, {second} {#if said == 'REJECT'}rejected{#else}approved{/if} it.")
  String disagreement(String first, String was, String second, String said);

  /** It does not wait for anybody now. */
  @Message("It does not wait for anybody now.")
  String notWaiting();

  /** Rule “rule” of policy version: */
  @Message("Rule “{rule}” of policy {version}:")
  String rule(String rule, Integer version);

  /** Bands of policy version: */
  @Message("The bands of policy {version}:")
  String bands(Integer version);

  /** title percent: held from from. */
  @Message("{title} {percent}: held from {from}.")
  String bandHeld(String title, int percent, int from);

  /** title percent: rejected from from. */
  @Message("{title} {percent}: rejected from {from}.")
  String bandRejected(String title, int percent, int from);

  /** title: no score. */
  @Message("{title}: it has no score.")
  String bandWithoutScore(String title);

  /** No score is high enough to be looked at. */
  @Message("No score is high enough to be looked at.")
  String bandBelow();

  /** A person decided on an earlier revision. */
  @Message("A person decided on an earlier revision.")
  String whyEarlier();

  /** It is for all comments. */
  @Message("It is for all comments.")
  String ruleForAll();

  /** The policy that comes with the model: */
  @Message("The policy that comes with the model:")
  String recommendedRule();

  /** A longer sentence. */
  @Message("Of 100 comments with such a score your team rejected {percent} ({judged} were judged).")
  String likeness(int percent, int judged);

  /** One of several. */
  @Message(
      "{#switch cause}{#case 'EMPTY'}Not scored: it is empty.{#case 'TOO_LONG'}Not scored: it is longer than 20,480 bytes.{#case 'LANGUAGE_NOT_SUPPORTED'}Not scored: the model has not learnt its language.{#case 'NOTHING_KNOWN'}Not scored: the model knows nothing in it.{#else}Not scored: it is not text.{/switch}")
  String notScored(String cause);

  /** not scored */
  @Message("not scored")
  String unscored();

  /** (no text) */
  @Message("(no text)")
  String noText();

  /** name left it to a colleague. */
  @Message("{name} left it to a colleague.")
  String handed(String name);

  /** name left it to a lead. */
  @Message("{name} left it to a lead.")
  String escalated(String name);

  /** What it says */
  @Message("What it says")
  String text();

  /** Show the text */
  @Message("Show the text")
  String reveal();

  /** Blurred: title percent in 100 */
  @Message("Blurred: {title} {percent} in 100")
  String blurred(String title, int percent);

  /** Scores */
  @Message("Scores")
  String scores();

  /** A longer sentence. */
  @Message(
      "Words are underlined the way the name of their attribute is; the thicker the line, the more they weigh.")
  String marksLegend();

  /** Decide */
  @Message("Decide")
  String decide();

  /** Approve */
  @Message("Approve")
  String approve();

  /** Reject as */
  @Message("Reject as")
  String reject();

  /** Leave to a colleague */
  @Message("Leave to a colleague")
  String hold();

  /** Escalate to a lead */
  @Message("Escalate to a lead")
  String escalate();

  /** Not now */
  @Message("Not now")
  String pass();

  /** Somebody else gets it; nobody is told. */
  @Message("Somebody else gets it; nobody is told.")
  String passMeaning();

  /** Note for whoever gets it */
  @Message("Note for whoever gets it")
  String note();

  /** Why, in your own words (goes into the decision, and to the author) */
  @Message("Why, in your own words (goes into the decision, and to the author)")
  String sentence();

  /** With a note */
  @Message("With a note")
  String more();

  /** Correct the model */
  @Message("Correct the model")
  String correct();

  /** A longer sentence. */
  @Message(
      "Select words first to speak of them alone. A correction teaches the next model more than a verdict does.")
  String correctMeaning();

  /** The model says yes: no, it is not */
  @Message("The model says yes: no, it is not")
  String saysYes();

  /** The model says no: yes, it is */
  @Message("The model says no: yes, it is")
  String saysNo();

  /** What you said of it */
  @Message("What you said of it")
  String given();

  /** yes */
  @Message("yes")
  String isSo();

  /** no */
  @Message("no")
  String isNot();

  /** characters begin to end */
  @Message("characters {begin} to {end}")
  String words(int begin, int end);

  /** Take back */
  @Message("Take back")
  String withdraw();

  /** A longer sentence. */
  @Message(
      "Thank you: {#if week == 1}1 correction{#else}{week} corrections{/if} this week, {all} in all. Each teaches the next model.")
  String thanks(int week, int all);

  /** Article */
  @Message("Article")
  String article();

  /** Open the page */
  @Message("Open the page")
  String articleOpen();

  /** In reply to */
  @Message("In reply to")
  String parent();

  /** Around it in the thread */
  @Message("Around it in the thread")
  String thread();

  /** Before it */
  @Message("Before it")
  String before();

  /** After it */
  @Message("After it")
  String after();

  /** The author here */
  @Message("The author here")
  String author();

  /** approved approved, rejected rejected, held waiting */
  @Message("{approved} approved, {rejected} rejected, {held} waiting")
  String authorCounts(int approved, int rejected, int held);

  /** first comment age */
  @Message("first comment {age}")
  String firstSeen(String age);

  /** Last comments */
  @Message("Last comments")
  String authorLast();

  /** One of several. */
  @Message(
      "{#switch status}{#case 'APPROVED'}approved{#case 'HELD'}waiting{#case 'REJECTED'}rejected{#else}example{/switch}")
  String status(String status);

  /** Earlier decisions */
  @Message("Earlier decisions")
  String decisions();

  /** One of several. */
  @Message("{#switch kind}{#case 'APPROVE'}Approved{#case 'HOLD'}Held{#else}Rejected{/switch}")
  String verdict(String kind);

  /** the policy */
  @Message("the policy")
  String byPolicy();

  /** the platform */
  @Message("the platform")
  String byPlatform();

  /** Appeals */
  @Message("Appeals")
  String appeals();

  /** One of several. */
  @Message(
      "{#switch outcome}{#case 'UPHELD'}the decision stands{#case 'OVERTURNED'}the decision fell{#case 'LAPSED'}lapsed{#else}open{/switch}")
  String appealOutcome(String outcome);

  /** Readers’ reports */
  @Message("Readers’ reports")
  String reports();

  /** One of several. */
  @Message(
      "{#switch code}{#case 'OFFENSIVE'}vulgar{#case 'ABUSIVE'}abusive{#case 'SPAM'}spam{#case 'HATE_SPEECH'}hate speech{#case 'HARASSMENT_BULLYING'}harassment{#case 'MISINFORMATION'}misinformation{#case 'ILLEGAL_CONTENT'}illegal{#case 'AD'}advertising{#case 'IRRELEVANT_CONTENT'}off topic{#else}other{/switch}")
  String reportReason(String code);

  /** Back to the queue */
  @Message("Back to the queue")
  String back();

  /** This comment is kept no more. */
  @Message("This comment is kept no more.")
  String gone();

  /** name has this comment now. It is yours to read, and theirs to decide. */
  @Message("{name} has this comment now. It is yours to read, and theirs to decide.")
  String taken(String name);
}

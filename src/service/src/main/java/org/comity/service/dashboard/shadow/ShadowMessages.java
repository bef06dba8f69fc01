package org.comity.service.dashboard.shadow;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the shadow says; in Arabic in {@code messages/shadow_ar.properties}. */
@MessageBundle("shadow")
public interface ShadowMessages {

  /** The page. */
  @Message("In the shadow of {community}")
  String title(String community);

  /** What it shows. */
  @Message(
      "A bundle in the shadow judges each new comment after it was answered, and decides nothing."
          + " Here is where it would have done something else than the bundle that scores.")
  String lede();

  /** Leads here. */
  @Message("What runs in the shadow")
  String link();

  /** What scores. */
  @Message("Scores now: {bundle}")
  String champion(String bundle);

  /** What runs. */
  @Message("{bundle} runs in the shadow")
  String running(String bundle);

  /** Nothing. */
  @Message("Nothing runs in the shadow")
  String nothing();

  /** Who and when. */
  @Message("Started by {actor}, {time}")
  String since(String actor, String time);

  /** By what. */
  @Message("It judges by version {version} of the community’s policy.")
  String policy(int version);

  /** By what. */
  @Message("It judges by the policy that comes with it.")
  String recommended();

  /** By what else. */
  @Message(
      "The community goes by another policy since. Start it once more to compare the two by the same"
          + " one.")
  String otherPolicy();

  /** It cannot be read. */
  @Message(
      "Its files cannot be read here, so that it pauses. Comments are scored and decided as ever; it"
          + " is tried again every 30 seconds, and the log says why.")
  String paused();

  /** How many. */
  @Message("{count} comments judged by both.")
  String scored(String count);

  /** How many not. */
  @Message("{count} comments came faster than it could judge them, and were left out.")
  String dropped(String count);

  /** How often they agree. */
  @Message("They agree on {share} (95% interval {low} to {high}).")
  String agreeing(String share, String low, String high);

  /** Who was right. */
  @Message(
      "People have decided {decided} of the {all} comments on which they disagree: {champion} as the"
          + " champion did, {challenger} as the shadow would have.")
  String people(String decided, String all, String champion, String challenger);

  /** The table. */
  @Message("What both would do")
  String table();

  /** Its corner. */
  @Message("Champion, downwards; shadow, across")
  String corner();

  /** A verdict. */
  @Message("{#switch kind}{#case 'APPROVE'}approve{#case 'HOLD'}hold{#else}reject{/switch}")
  String verdict(String kind);

  /** The drawing. */
  @Message("Score of the shadow over the score of the champion")
  String drawing();

  /** What is seen in it. */
  @Message(
      "The newest {count} comments that both have scored. On the line both say the same; above it the"
          + " shadow is sterner. Crosses are comments with which it would do something else.")
  String drawingMeaning(String count);

  /** An axis. */
  @Message("Score of the champion")
  String across();

  /** An axis. */
  @Message("Score of the shadow")
  String upward();

  /** A part. */
  @Message("the same verdict (dots)")
  String same();

  /** A part. */
  @Message("another verdict (crosses)")
  String other();

  /** The offer. */
  @Message("As a table")
  String asTable();

  /** The list. */
  @Message("Where they disagree most")
  String disagreements();

  /** None. */
  @Message("Nowhere so far.")
  String none();

  /** What one said. */
  @Message("Champion: {verdict}, {score}")
  String championSaid(String verdict, String score);

  /** What the other said. */
  @Message("Shadow: {verdict}, {score}")
  String challengerSaid(String verdict, String score);

  /** What a person said. */
  @Message("A person: {verdict}")
  String personSaid(String verdict);

  /** What could run. */
  @Message("Bundles that could run in the shadow")
  String candidates();

  /** None. */
  @Message("No other bundle was handed in for this community.")
  String noCandidates();

  /** Whence. */
  @Message("Handed in by {actor}, {time}")
  String received(String actor, String time);

  /** From the start. */
  @Message("the bundle that the service was started with")
  String started();

  /** A button. */
  @Message("Let {bundle} run in the shadow")
  String start(String bundle);

  /** A button. */
  @Message("Stop {bundle}")
  String stop(String bundle);

  /** What it does. */
  @Message("What it has found so far is forgotten then.")
  String forgotten();

  /** Leads to the question. */
  @Message("Promote {bundle}")
  String promote(String bundle);

  /** It is done. */
  @Message("{bundle} runs in the shadow from now on.")
  String done(String bundle);

  /** It is done. */
  @Message("Nothing runs in the shadow any more.")
  String stopped();

  /** It is not. */
  @Message(
      "{#switch cause}{#case 'NO_SUCH_BUNDLE'}No bundle of that name was handed in for this"
          + " community.{#case 'SCORES_ALREADY'}That bundle scores the community already.{#else}The"
          + " community’s policy asks for what that bundle does not score: activate another version"
          + " first, or every comment would wait for a person.{/switch}")
  String refused(String cause);
}

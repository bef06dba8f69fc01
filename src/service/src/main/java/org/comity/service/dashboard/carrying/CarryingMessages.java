package org.comity.service.dashboard.carrying;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What becomes of thresholds; in Arabic in {@code messages/carrying_ar.properties}. */
@MessageBundle("carrying")
public interface CarryingMessages {

  /** The heading. */
  @Message("What becomes of the thresholds")
  String title();

  /** A new version. */
  @Message(
      "The numbers in version {version} of the policy are for the scores of the present bundle. For"
          + " those of {bundle} other numbers keep what they promise: of what is caught people"
          + " reject no smaller share, and of what is let pass no larger one. With the promotion"
          + " they become a new version, and nothing else in it changes.")
  String carried(int version, String bundle);

  /** No change. */
  @Message("No number has to change: version {version} of the policy stays as it is written.")
  String same(int version);

  /** What comes with it. */
  @Message("The policy is the recommended one: from then on the numbers that come with {bundle}.")
  String recommended(String bundle);

  /** Whence. */
  @Message("Read off {count} comments that your people judged and no bundle learns from.")
  String rows(String count);

  /** Whence not. */
  @Message("No comment was judged yet that it could be read off: the numbers stay.")
  String nobody();

  /** What stays. */
  @Message("Rules that compute with scores stay as they are written: {rules}.")
  String untouched(String rules);

  /** A column. */
  @Message("Threshold")
  String threshold();

  /** A column. */
  @Message("Now")
  String now();

  /** A column. */
  @Message("Then")
  String then();

  /** A column. */
  @Message("Rejected by people, of what it catches")
  String caught();

  /** A column. */
  @Message("Rejected by people, of what it lets pass")
  String passed();

  /** A column. */
  @Message("How it was found")
  String how();

  /** Between two figures, for those who hear it. */
  @Message("then")
  String to();

  /** How a threshold is asked for. */
  @Message(
      "{#switch as}{#case 'hold'}a person looks from there{#case 'reject'}rejected from there"
          + "{#case 'at_least'}at least{#case 'above'}above{#case 'at_most'}at most"
          + "{#case 'below'}below{#else}in the expression{/switch}")
  String asked(String as);

  /** How a rule asks for it. */
  @Message(
      "“{rule}”: {#switch as}{#case 'at_least'}at least{#case 'above'}above{#case 'at_most'}at most"
          + "{#case 'below'}below{#else}in its expression{/switch}")
  String askedBy(String rule, String as);

  /** How a number was found. */
  @Message(
      "{#switch means}{#case 'PRECISION'}keeps its promise{#case 'SHARE'}catches the same share of"
          + " comments{#case 'NUMBER'}stays: too few were judged{#else}comes with the bundle"
          + "{/switch}")
  String found(String means);

  /** The choice. */
  @Message("The numbers in the policy")
  String choice();

  /** The usual one. */
  @Message("Carry them over, as shown")
  String carry();

  /** The other one. */
  @Message("Keep them as they are written")
  String keep();

  /** What is not asked for. */
  @Message(
      "{bundle} also scores how likely your people are to reject a comment, and the policy does not"
          + " ask for it.")
  String likely(String bundle);

  /** Where to try it. */
  @Message("Try thresholds in the simulator")
  String simulator();
}

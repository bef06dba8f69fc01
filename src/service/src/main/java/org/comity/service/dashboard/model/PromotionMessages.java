package org.comity.service.dashboard.model;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of promotions say; in Arabic in {@code messages/promotion_ar.properties}. */
@MessageBundle("promotion")
public interface PromotionMessages {

  /** The page. */
  @Message("What scores {community}")
  String title(String community);

  /** What it shows. */
  @Message(
      "A bundle that was handed in scores nobody until it is promoted. All processes score by it"
          + " within seconds; no request fails meanwhile, and a click takes it back.")
  String lede();

  /** What scores. */
  @Message("Scores now: {bundle}")
  String champion(String bundle);

  /** From the start. */
  @Message("the bundle that the service was started with")
  String started();

  /** The list. */
  @Message("Bundles")
  String bundles();

  /** It scores. */
  @Message("scores now")
  String now();

  /** Whence. */
  @Message("Handed in by {actor}, {time}")
  String received(String actor, String time);

  /** What for. */
  @Message("Scores {attributes}; reads {languages}")
  String scores(String attributes, String languages);

  /** Leads to the question. */
  @Message("Promote {bundle}")
  String promote(String bundle);

  /** Leads to the question. */
  @Message("Roll back to {bundle}")
  String rollBack(String bundle);

  /** The history. */
  @Message("What was promoted and rolled back")
  String history();

  /** None. */
  @Message("Nothing was promoted yet.")
  String none();

  /** An entry. */
  @Message(
      "{#switch kind}{#case 'PROMOTED'}{bundle} was promoted in the place of {previous}"
          + "{#case 'OVERRIDDEN'}{bundle} was promoted in the place of {previous}, against what was"
          + " measured{#else}Back to {bundle}, in the place of {previous}{/switch}")
  String entry(String kind, String bundle, String previous);

  /** Who and when. */
  @Message("{actor}, {time}")
  String by(String actor, String time);

  /** The question. */
  @Message("Promote {bundle}?")
  String confirm(String bundle);

  /** The question. */
  @Message("Roll back to {bundle}?")
  String confirmBack(String bundle);

  /** What changes. */
  @Message("From then on {bundle} scores the comments of {community}, in the place of {previous}.")
  String meaning(String bundle, String community, String previous);

  /** What does not. */
  @Message(
      "Decisions that were made stay as they are; comments that wait keep the scores they have.")
  String stays();

  /** The recommended policy. */
  @Message(
      "The community goes by the recommended policy: from then on by the one that comes with"
          + " {bundle}, whose thresholds are for its own scores.")
  String recommended(String bundle);

  /** Its own policy. */
  @Message(
      "Version {version} of the community's policy stays. Its thresholds stay as they are written,"
          + " and act on the scores of {bundle} from then on.")
  String own(int version, String bundle);

  /** Its policy before the promotion that is taken back. */
  @Message(
      "{#if version == 0}The community goes by the recommended policy again, as before that"
          + " promotion.{#else}Version {version} of the community’s policy is active again, as before"
          + " that promotion.{/if}")
  String restored(int version);

  /** Its policy since. */
  @Message(
      "Version {version} of the community’s policy was activated since that promotion, and stays."
          + " Its thresholds stay as they are written, and act on the scores of {bundle} from then"
          + " on: see whether they fit.")
  String left(int version, String bundle);

  /** What became of the policy. */
  @Message(
      "The policy went from {#if before == 0}the recommended one{#else}version {before}{/if} to"
          + " {#if after == 0}the recommended one{#else}version {after}{/if}, with its"
          + " thresholds.")
  String policyMoved(int before, int after);

  /** What comes. */
  @Message("Scored from then on: {attributes}")
  String comes(String attributes);

  /** What goes. */
  @Message("Scored no more: {attributes}")
  String goes(String attributes);

  /** A field. */
  @Message("Why (for colleagues; may be left out)")
  String reason();

  /** The button. */
  @Message("Promote it")
  String confirmIt();

  /** The button. */
  @Message("Roll back")
  String confirmItBack();

  /** Elsewhere. */
  @Message("Leave it as it is")
  String leave();

  /** It is done. */
  @Message("{bundle} scores from now on.")
  String done(String bundle);

  /** It is not. */
  @Message(
      "{#switch cause}{#case 'NO_SUCH_BUNDLE'}No bundle of that name was handed in for this"
          + " community.{#case 'UNREADABLE'}The bundle cannot be read here. Nothing was changed; the"
          + " log says why.{#case 'POLICY_DOES_NOT_FIT'}The community’s policy asks for what that"
          + " bundle does not score: activate another version first, or every comment would wait for"
          + " a person.{#case 'NOT_PROVED'}The gate found something in the way of it.{#case 'NOTHING_TO_ROLL_BACK'}No promotion is left that could be rolled"
          + " back.{#else}Somebody else has promoted or rolled back meanwhile: look again.{/switch}")
  String refused(String cause);

  /** From the list of all bundles. */
  @Message("Promote, roll back, look back")
  String link();
}

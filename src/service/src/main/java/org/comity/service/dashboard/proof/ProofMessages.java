package org.comity.service.dashboard.proof;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of what the gate found; in Arabic in {@code messages/proof_ar.properties}. */
@MessageBundle("proof")
public interface ProofMessages {

  /** The table. */
  @Message("What the gate found")
  String title();

  /** A page of its own. */
  @Message("What the gate found of {bundle}")
  String of(String bundle);

  /** All is well. */
  @Message("Nothing stands in the way.")
  String passed();

  /** Something is not. */
  @Message("Something stands in the way: it is not promoted unless somebody answers for it.")
  String refused();

  /** What was judged. */
  @Message(
      "Compared with {champion} on the most recent {rows} decisions that neither has learnt from;"
          + " {rejected} of them were rejections.")
  String basis(String champion, String rows, String rejected);

  /** What else is known of it. */
  @Message(
      "Record {id}: policy version {policy}, rows {sha256} (SHA-256), seed {seed}, asked by {actor},"
          + " {time}. GET …/promotions/proofs/{id} gives all of it.")
  String record(String id, int policy, String sha256, String seed, String actor, String time);

  /** Parts that were too few. */
  @Message("Too few to be judged: {slices}")
  String thin(String slices);

  /** A column. */
  @Message("Question")
  String question();

  /** A column. */
  @Message("Scores now")
  String champion();

  /** A column. */
  @Message("The bundle")
  String challenger();

  /** A column. */
  @Message("Answer")
  String answer();

  /** An answer. */
  @Message("✓ well")
  String well();

  /** An answer. */
  @Message("✗ in the way")
  String inTheWay();

  /** It takes a while. */
  @Message("Both bundles score what your team decided. That takes up to a minute.")
  String running();

  /** For who has no script. */
  @Message("Look again")
  String look();

  /** The way back. */
  @Message("Back to the bundles")
  String back();

  /** Against it. */
  @Message("Promote it all the same")
  String override();

  /** What that means. */
  @Message(
      "You answer for it: the table above and your reason are kept with the promotion, for all who"
          + " read its history.")
  String overriding();

  /** A field. */
  @Message("Why, all the same? (at least {least} characters)")
  String why(int least);

  /** Too short a reason. */
  @Message("Write at least {least} characters about why it shall score all the same.")
  String tooShort(int least);

  /** What a check asks. */
  @Message(
      "{#switch kind}{#case 'ranking'}Order of comments (AUC){#case 'all'}Order of all decisions"
          + " (AUC){#case 'cost'}Cost of mistakes{#case"
          + " 'calibration'}Truth of scores{#case 'stability'}Shift of scores{#case 'latency'}Time{#case"
          + " 'size'}Size{#case 'suite'}Functional suite{#case 'moderators'}Moderators{#case"
          + " 'moderator'}Moderator {value}{#case 'terms'}Names of groups{#case 'term'}Name"
          + " “{value}”{#case 'slice'}Part: {value}{#case 'time'}Time for the comparison{#else}{value}{/switch}")
  String name(String kind, String value);

  /** A part of the rows. */
  @Message(
      "{#switch kind}{#case 'language'}language {value}{#case 'length'}{#switch value}{#case"
          + " 'short'}short comments{#case 'long'}long comments{#else}comments of medium length{/switch}{#case"
          + " 'author'}{#if value == 'seen'}known authors{#else}new authors{/if}{#case 'chosen'}{#if"
          + " value == 'by chance'}drawn by chance{#else}chosen by score{/if}{#case 'section'}section"
          + " {value}{#case 'term'}those that name “{value}”{#else}{kind} {value}{/switch}")
  String part(String kind, String value);

  /** A part that is too small. */
  @Message("{part} ({rows} rows)")
  String small(String part, String rows);

  /** Ranking. */
  @Message(
      "AUC {two} instead of {one}: {gain} (95% interval {low} to {high}).{#switch outcome}{#case"
          + " 'SETTLED'} What so few rows leave open is asked of all.{#case 'WORSE'} It"
          + " ranks comments worse: keep what scores, and look at the labels that are new.{#case"
          + " 'UNSURE'} It may rank worse, as the interval reaches below {bound}: retrain when more has"
          + " been decided.{/switch}")
  String ranking(
      String outcome, String one, String two, String gain, String low, String high, String bound);

  /** Ranking of too few. */
  @Message(
      "Only {rejected} of {rows} rows were rejected: too few of a kind to compare. Retrain when more"
          + " has been decided.")
  String fewRows(String rejected, String rows);

  /** Cost. */
  @Message(
      "A comment costs {two} looks of a person instead of {one}: {gain} (95% interval {low} to"
          + " {high}).{#switch outcome}{#case 'WORSE'} More than {bound} worse: keep what scores, or set"
          + " other thresholds.{#case 'UNSURE'} Worse beyond chance: keep what scores, or set other"
          + " thresholds.{/switch}")
  String cost(
      String outcome, String one, String two, String gain, String low, String high, String bound);

  /** A part of the rows. */
  @Message(
      "AUC {two} instead of {one} there.{#if isWorse} Worse beyond chance and by more than {bound}:"
          + " look at the labels of this part, and have more of it decided.{/if}")
  String slice(boolean isWorse, String one, String two, String bound);

  /** Calibration. */
  @Message(
      "Its scores miss the share that was rejected by {two} on average, instead of {one}.{#if isWorse}"
          + " More than {bound}: retrain with more rows to calibrate on.{/if}")
  String calibration(boolean isWorse, String one, String two, String bound);

  /** Stability. */
  @Message(
      "What is seen would shift by a population stability index of {two}.{#if isWorse} More than"
          + " {bound}: look in the shadow at what would change first.{/if}")
  String stability(boolean isWorse, String two, String bound);

  /** Latency. */
  @Message(
      "A comment takes {two} microseconds instead of {one}; {bound} are allowed.{#if isWorse} Train it"
          + " without an encoder, or with a smaller one.{/if}")
  String latency(boolean isWorse, String one, String two, String bound);

  /** Size. */
  @Message(
      "It has {two} MiB instead of {one}; {bound} are allowed.{#if isWorse} Train it in a smaller"
          + " feature space.{/if}")
  String size(boolean isWorse, String one, String two, String bound);

  /** The suite. */
  @Message(
      "It puts {two} of the suite’s pairs in order instead of {one}; at least {bound} are wanted."
          + " Measured by retraining {run}.{#if isWorse} It has unlearnt what the suite asks for: train"
          + " it jointly with open corpora.{/if}")
  String suite(boolean isWorse, String one, String two, String bound, String run);

  /** No suite. */
  @Message(
      "No retraining reports of this bundle, so that nobody ran the functional suite on it: have"
          + " comity retrain make and hand in the challenger, or run comity suite on it and answer for"
          + " it.")
  String noSuite();

  /** A suite beside another. */
  @Message(
      "Retraining {run} did not run the suite beside what scores now: retrain, or answer for it.")
  String otherSuite(String run);

  /** Moderators. */
  @Message("No moderator’s verdicts are seen to go against all others’.")
  String moderators();

  /** A moderator. */
  @Message(
      "This moderator’s verdicts go against all others’: what scores now orders them with an AUC of"
          + " {one}, the others’ with {two}. Look at these decisions, and take them out or back before"
          + " the next retraining.")
  String moderator(String one, String two);

  /** Names. */
  @Message("No group of people is seen to be rejected for its name.")
  String terms();

  /** A name. */
  @Message(
      "Comments that name it and look neutral were rejected {two} of the time, others that look so"
          + " {one}: the name itself seems to be rejected. Look at these decisions, and take them out or"
          + " back before the next retraining.")
  String term(String one, String two);

  /** It took too long. */
  @Message(
      "Both could not be compared within {bound} seconds: try again when the machine has less to do.")
  String tooLong(String bound);
}

package org.comity.service.dashboard.team;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the page of the team says of how comments change; in Arabic in {@code
 * messages/drift_ar.properties}.
 */
@MessageBundle("drift")
public interface DriftMessages {

  /** What is written. */
  @Message("Has what is written changed?")
  String title();

  /** What it means. */
  @Message(
      "The last 7 days against the 28 days before, as the present model scored them. What is written"
          + " changes with the news; where much did, look whether the model is still right: the audit"
          + " sample says so.")
  String meaning();

  /** An attribute in a language. */
  @Message("{attribute}, {language}: scores, in % of comments")
  String scores(String attribute, String language);

  /** Words in a language. */
  @Message("Unknown words, {language}: their share, in % of comments")
  String words(String language);

  /** How much. */
  @Message("Stability index {index}: little changed.")
  String little(String index);

  /** How much. */
  @Message("Stability index {index}: something changed. Keep an eye on it.")
  String some(String index);

  /** What reaches the lower bound. */
  @Message(
      "{what}, {language}: the index of {index} reaches the bound of {bound}. Keep an eye on it.")
  String notice(String what, String language, String index, String bound);

  /** What reaches the higher bound. */
  @Message(
      "Alert: {what}, {language}: the index of {index} reaches the bound of {bound}. Look at it.")
  String alert(String what, String language, String index, String bound);

  /** What changed if no score did. */
  @Message("Unknown words")
  String unknown();

  /** Nothing to draw. */
  @Message("Nothing to compare yet: it takes 200 comments of a language in both times.")
  String none();

  /** From where on it is told. */
  @Message("From which index on it is told")
  String bounds();

  /** What the bounds do. */
  @Message(
      "Usual are 0.1 and 0.25. From the second one on the log and the metric comity_drift_alert tell"
          + " the operators, too.")
  String boundsMeaning();

  /** A bound. */
  @Message("Keep an eye on it from")
  String noticeFrom();

  /** A bound. */
  @Message("Alert from")
  String alertFrom();

  /** They were not kept. */
  @Message(
      "Bounds are numbers above 0 and at most 10, the first no larger than the second, such as 0.1"
          + " and 0.25. Nothing was changed.")
  String badBounds();

  /** How much. */
  @Message("Stability index {index}: much changed. Look at it.")
  String much(String index);

  /** What lies along it. */
  @Message("From 0 to 1")
  String across();

  /** A line. */
  @Message("28 days before")
  String before();

  /** A line. */
  @Message("Last 7 days")
  String now();
}

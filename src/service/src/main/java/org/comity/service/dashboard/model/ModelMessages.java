package org.comity.service.dashboard.model;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the models says; in Arabic in {@code messages/model_ar.properties}. */
@MessageBundle("model")
public interface ModelMessages {

  /** The page. */
  @Message("Models")
  String title();

  /** What it shows. */
  @Message(
      "A bundle is a model with all that scoring needs. Here are those that score, that are kept, or"
          + " that have decided here.")
  String lede();

  /** What is not here. */
  @Message(
      "A community that has no bundle of its own is scored by the one that the service is started"
          + " with.")
  String later();

  /** It scores. */
  @Message("scores now")
  String loaded();

  /** It is there. */
  @Message("kept: its decisions can be made again")
  String kept();

  /** It is not there. */
  @Message("not kept: its decisions cannot be made again")
  String notKept();

  /** What it speaks. */
  @Message("Languages: {languages}")
  String languages(String languages);

  /** Where it scores. */
  @Message("Where it scores")
  String uses();

  /** One of them. */
  @Message("since {time}")
  String since(String time);

  /** Everywhere else. */
  @Message("All communities that have no other bundle")
  String everywhere();

  /** Nowhere. */
  @Message("No community is scored by it now.")
  String nowhere();

  /** What it decided. */
  @Message("What was decided by it")
  String decided();

  /** How much. */
  @Message("{count} decisions, the first {first}, the last {last}")
  String decisions(String count, String first, String last);

  /** Nothing. */
  @Message("None yet.")
  String nothing();

  /** When it is counted. */
  @Message("Counted anew every ten minutes.")
  String counted();

  /** What was measured. */
  @Message("Measured on rows that were held back from training")
  String measured();

  /** A column. */
  @Message("Attribute")
  String attribute();

  /** A column. */
  @Message("Trained on")
  String trained();

  /** A column. */
  @Message("Tested on")
  String tested();

  /** A column. */
  @Message("of these so")
  String positives();

  /** A column. */
  @Message("ROC AUC")
  String auc();

  /** A column. */
  @Message("Average precision")
  String averagePrecision();

  /** A column. */
  @Message("Calibration error")
  String ece();

  /** The card. */
  @Message("Its card (in English)")
  String card();

  /** It cannot be read. */
  @Message("Its files are not here or cannot be read, so that nothing more is known of it.")
  String unread();
}

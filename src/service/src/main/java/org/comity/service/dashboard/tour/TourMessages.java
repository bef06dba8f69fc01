package org.comity.service.dashboard.tour;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the tour says; in Arabic in {@code messages/tour_ar.properties}. */
@MessageBundle("tour")
public interface TourMessages {

  /** Names the dialog. */
  @Message("A tour of the queue")
  String title();

  /** Calls it again. */
  @Message("Take the tour")
  String again();

  /** Where one is. */
  @Message("Step {step} of {total}")
  String step(String step, String total);

  /** On. */
  @Message("Next")
  String next();

  /** Back. */
  @Message("Back")
  String back();

  /** Ends it before its end. */
  @Message("Skip the tour")
  String skip();

  /** Ends it at its end. */
  @Message("Begin to work")
  String end();

  /** The list. */
  @Message(
      """
      What waits is listed here, the highest risk first. You need not choose: the next comment\
       comes by itself, and nobody else gets yours.""")
  String list();

  /** The marked words. */
  @Message(
      """
      These words weigh most in the model's scores. The line below a word says how much, its kind\
       says for which attribute: colour is not needed to read it.""")
  String words();

  /** Why it waits. */
  @Message(
      """
      Why this comment is before you: the rule that held it, and its scores as sentences. A score\
       is a probability, not a verdict. The verdict is yours.""")
  String why();

  /** The decision. */
  @Message(
      """
      A approves. A number rejects with that reason. The next comment is there at once.""")
  String decide();

  /** Not now. */
  @Message(
      """
      Not now? N leaves the comment to the others for your shift. Nobody is told, nor counts it.""")
  String pass();

  /** Corrections. */
  @Message(
      """
      Is the model wrong? L and a number correct it in two keys. It learns more from that than\
       from a verdict.""")
  String correct();

  /** Undo. */
  @Message(
      """
      U takes back what you did last; here are the last fifty things you did, each to be taken\
       back.""")
  String undo();

  /** The keys. */
  @Message(
      """
      All keys are listed here, and this tour too, if you want it again. Single keys can be\
       switched off there.""")
  String keys();
}

package org.comity.service.dashboard.samples;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of samples says; in Arabic in {@code messages/sample_ar.properties}. */
@MessageBundle("sample")
public interface SampleMessages {

  /** What they are called, the community of them too. */
  @Message("Sample threads")
  String title();

  /** What they are. */
  @Message(
      """
      Eight invented articles in English and Arabic with {total} comments, to try Comity on. They\
       go through the model and the policy as any comment does: some are approved, some wait for\
       you. They are kept in a community of their own.""")
  String meaning(int total);

  /** Puts them there. */
  @Message("Fill the queue with sample threads")
  String fill();

  /** Takes them away. */
  @Message("Remove the sample threads again")
  String remove();

  /** What taking them away means. */
  @Message(
      """
      Deletes these comments with their labels, and no others. The log of decisions and the audit\
       log keep their entries, without a text.""")
  String removeMeaning();

  /** How many there are. */
  @Message("{kept} of {total} sample comments are here.")
  String kept(int kept, int total);

  /** It goes on. */
  @Message("Comments are being handed in: this takes some seconds.")
  String filling();

  /** It broke off. */
  @Message("Not all of them could be kept: the log of the service says why. Try again.")
  String failed();

  /** They are there. */
  @Message("Those that wait are in the queue now.")
  String filled();

  /** To the queue. */
  @Message("Go to the queue")
  String toQueue();

  /** For whoever has no script. */
  @Message("See how far it is")
  String look();

  /** Removing has to wait. */
  @Message("The sample threads are still being handed in. Wait some seconds and try again.")
  String busy();
}

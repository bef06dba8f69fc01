package org.comity.service.dashboard.connect.guide;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What guides say; in Arabic in {@code messages/guide_ar.properties}. */
@MessageBundle("guide")
public interface GuideMessages {

  /** For all that need a key. */
  @Message(
      "Make a key on this page. It is shown once, and then stands in all that is to be pasted below.")
  String makeKey();

  /** For all that sign. */
  @Message(
      "Make a signing secret on this page. It is shown once, and then stands in all that is to be pasted below.")
  String makeSecret();

  /** WordPress. */
  @Message("Install the Akismet plugin in WordPress and enter the key as its API key.")
  String akismetKey();

  /** WordPress. */
  @Message(
      "The plugin has no setting for an address: it always calls rest.akismet.com, by https and then, where that fails, by http on port 80. So let that name lead to {host} on the machine of WordPress, with the address of {host} in front of it, and let port 80 there lead to Comity.")
  String akismetHosts(String host);

  /** WordPress. */
  @Message(
      "Or make Comity the proxy of WordPress, which then sends all its requests here but those to the hosts that you except.")
  String akismetProxy();

  /** Others. */
  @Message("Other programs that speak Akismet 1.1 have a setting for the address.")
  String akismetOthers();

  /** What the answers mean. */
  @Message(
      "“Spam” means held or rejected by your policy. What you mark as spam or as not spam there comes here as a label.")
  String akismetLearns();

  /** Waline. */
  @Message(
      "Set these variables of the environment of Waline and start it anew. HTTP_PROXY leads its Akismet check here; WEBHOOK tells the id and the thread of each comment.")
  String walineSettings();

  /** Waline. */
  @Message(
      "So that Comity learns what you approve or mark as spam: save this file beside index.js of Waline and name it there as a plugin.")
  String walinePlugin();

  /** Coral. */
  @Message(
      "In the administration of Coral, add an external moderation phase. Its timeout is in milliseconds.")
  String coralPhase();

  /** Coral. */
  @Message(
      "Coral shows a signing secret for the phase. Hand it over on this page, so that Comity knows who sends.")
  String coralSecret();

  /** Coral. */
  @Message(
      "Coral lets a comment pass if it gets no answer in time. Its own phases, such as lists of words, come first.")
  String coralFails();

  /** Coral. */
  @Message(
      "If you want to use Coral’s Perspective settings as well, or instead: make a key on this page and enter this. Any model is one of Comity’s attributes.")
  String coralPerspective();

  /** Coral. */
  @Message(
      "Turn on sending feedback there: what your moderators approve or reject comes here as a label.")
  String coralFeedback();

  /** Discourse. */
  @Message("In the administration of Discourse, add a webhook with these settings.")
  String discourseHook();

  /** Discourse. */
  @Message(
      "Choose the events of posts. Created, edited and recovered posts are decided on, destroyed ones are deleted here; others are answered and passed over.")
  String discourseEvents();

  /** Discourse. */
  @Message(
      "To have posts classified by Discourse itself, enter this as the endpoint of a classifier, with a key from this page.")
  String discourseClassify();

  /** Perspective. */
  @Message("Change the address that your program calls. Requests and answers stay as they are.")
  String perspectiveUrl();

  /** Perspective. */
  @Message("Google’s client libraries begin with a description of the API, which is here, too.")
  String perspectiveDiscovery();

  /** Perspective. */
  @Message(
      "What is only scored is not kept, unless the community is set to keep it and the request does not forbid it (doNotStore).")
  String perspectiveKept();

  /** OpenAI. */
  @Message("Give these two to the client library of OpenAI.")
  String openAiBase();

  /** OpenAI. */
  @Message(
      "Nothing here judges sexual content, self-harm or illicit advice: each answer lists that under comity.not_judged. Nothing is kept.")
  String openAiLimits();

  /** One's own site. */
  @Message(
      "Send each comment when it is written, and show it as the answer says. The same address with another text is an edit.")
  String siteRest();

  /** One's own site. */
  @Message(
      "Or send signed messages as Standard Webhooks 1.0 describes them: comment.created, comment.edited, comment.deleted. Make a signing secret on this page.")
  String siteHooks();

  /** One's own site. */
  @Message(
      "To be told of what moderators decide, name an address of yours to this one, with a key of the scope “admin”. Messages are signed, and tried again for three days.")
  String siteOutgoing();

  /** One's own site. */
  @Message("Everything that the API can do is described here.")
  String siteDescription();

  /** What a trial gives. */
  @Message(
      "Answers “true”: the comment is held or rejected. It then waits in the queue, and this page says that something came in.")
  String tryAkismet();

  /** What a trial gives. */
  @Message(
      "The comment is kept and decided on. It then waits in the queue, and this page says that something came in.")
  String tryKept();

  /** What a trial gives. */
  @Message("Signs a comment and sends it, as the platform does. It is kept and decided on.")
  String trySigned();

  /** What a trial gives. */
  @Message("Answers with scores. Nothing is kept.")
  String tryScored();
}

package org.comity.service.dashboard.connect;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.comity.service.dashboard.connect.guide.Platform;
import org.comity.service.key.Scope;
import org.comity.service.scoring.Door;

/** What the pages of platforms say; in Arabic in {@code messages/connect_ar.properties}. */
@MessageBundle("connect")
public interface ConnectMessages {

  /** The title of the list. */
  @Message("Connect a platform")
  String title();

  /** What to do. */
  @Message(
      "Choose where your comments come from. Each page has the exact addresses of this service, makes the key or the signing secret, and says whether something has come in.")
  String lede();

  /** The name of a platform. */
  @Message(
      "{#when platform}{#is WORDPRESS}WordPress (Akismet){#is WALINE}Waline{#is CORAL}Coral{#is DISCOURSE}Discourse{#is PERSPECTIVE}Clients of Perspective{#is OPENAI}Clients of OpenAI’s moderation{#is SITE}Your own site{/when}")
  String platform(Platform platform);

  /** What is possible with a platform. */
  @Message(
      "{#when platform}{#is WORDPRESS}Comments are checked before they appear; what you mark as spam comes back as a label.{#is WALINE}Comments are checked before they appear, and your decisions come back.{#is CORAL}A moderation phase of its own, with signed requests; and its Perspective settings.{#is DISCOURSE}Posts are sent by a signed webhook, or classified by Discourse itself.{#is PERSPECTIVE}Programs that called Google’s API change one address.{#is OPENAI}Programs that ask for moderations change one address.{#is SITE}Send comments by REST or by signed webhooks, and be told of decisions.{/when}")
  String meaning(Platform platform);

  /** Where a comment comes in. */
  @Message(
      "{#when door}{#is PERSPECTIVE}Perspective{#is REST}REST API{#is OPENAI}OpenAI moderations{#is DISCOURSE}Discourse webhook{#is AKISMET}Akismet{#is WALINE}Waline webhook{#is CORAL}Coral phase{#is WEBHOOK}Signed webhooks{/when}")
  String door(Door door);

  /** Community */
  @Message("Community")
  String community();

  /** Chooses it. */
  @Message("Show for this community")
  String choose();

  /** Heading. */
  @Message("Has something come in?")
  String arrivals();

  /** Something did. */
  @Message("{door}: the last comment came in {age}")
  String arrived(String door, String age);

  /** Nothing did. */
  @Message("{door}: nothing is kept yet")
  String notArrived(String door);

  /** For doors at which nothing is kept. */
  @Message("What is only scored is not kept; the list of keys says when each was last used:")
  String scoredOnly();

  /** Heading. */
  @Message("Key")
  String key();

  /** What it opens. */
  @Message("Opens this community only, for:")
  String keyScopes();

  /** What a key is good for; in English as the API calls it. */
  @Message(
      """
      {#when scope}{#is SCORE}score{#is SUBMIT}submit{#is MODERATE}moderate{#is LABEL}label\
      {#is POLICY}policy{#is RETRAIN}retrain{#else}admin{/when}""")
  String scope(Scope scope);

  /** Its name. */
  @Message("Name of the key, for people")
  String keyName();

  /** Makes it. */
  @Message("Make a key")
  String makeKey();

  /** Before the first. */
  @Message(
      "There is no key yet, and requests from this machine need none. From the first key on, every door asks for one.")
  String firstKey();

  /** Heading. */
  @Message("Signing secret")
  String secret();

  /** Makes one. */
  @Message("Make a signing secret")
  String makeSecret();

  /** Where the platform makes it. */
  @Message("The secret that the platform shows")
  String theirSecret();

  /** Hands it over. */
  @Message("Hand over the secret")
  String giveSecret();

  /** How several work. */
  @Message("Several count at a time, so that one can follow another without a gap.")
  String severalSecrets();

  /** A key or secret was made. */
  @Message("Copy this now: it is not shown again.")
  String shownOnce();

  /** A secret was handed over. */
  @Message("The signing secret is in force.")
  String secretTaken();

  /** Heading. */
  @Message("Step by step")
  String steps();

  /** Heading. */
  @Message("Test it")
  String test();

  /** What to do with commands. */
  @Message("In a shell, with curl 7.82 or newer; signed ones need openssl, too.")
  String testMeaning();

  /** Copies a value. */
  @Message("Copy")
  String copy();

  /** It was copied. */
  @Message("Copied")
  String copied();

  /** Back to the list. */
  @Message("All platforms")
  String all();

  /** Heading. */
  @Message("Keys")
  String keys();

  /** There is none. */
  @Message("There is no key.")
  String noKeys();

  /** Column. */
  @Message("Name")
  String name();

  /** Column. */
  @Message("Begins with")
  String prefix();

  /** Column. */
  @Message("Good for")
  String scopes();

  /** Column. */
  @Message("Made")
  String made();

  /** Column. */
  @Message("Last used")
  String used();

  /** It was never used. */
  @Message("never")
  String never();

  /** It opens every community. */
  @Message("all")
  String everyCommunity();

  /** Column. */
  @Message("Actions")
  String actions();

  /** It opens nothing any more. */
  @Message("revoked")
  String revoked();

  /** It opens nothing any more. */
  @Message("expired")
  String expired();

  /** Ends a key. */
  @Message("Revoke {name}")
  String revoke(String name);

  /** What that means. */
  @Message("Whoever uses it is refused at once. It cannot be taken back.")
  String revokeMeaning();

  /** Gives a key another secret. */
  @Message("Rotate {name}")
  String rotate(String name);

  /** What that means. */
  @Message("Makes another secret for it. The one before is good for 24 more hours.")
  String rotateMeaning();

  /** Heading. */
  @Message("Signing secrets")
  String secrets();

  /** There is none. */
  @Message("There is no signing secret.")
  String noSecrets();

  /** Column. */
  @Message("For")
  String sender();

  /** Ends a secret. */
  @Message("Retire secret {id}")
  String retire(long id);

  /** What that means. */
  @Message(
      "Whatever is signed with it is refused from now on. When the last one has retired, all is.")
  String retireMeaning();

  /** It is over. */
  @Message("retired")
  String retired();

  /** A fault. */
  @Message("There is no such key, secret or community any more. Open the page anew.")
  String gone();

  /** A fault. */
  @Message("A key needs a name of 1 to 200 characters.")
  String badName();

  /** A fault. */
  @Message("A signing secret has 12 to 500 letters, digits and signs without spaces. Copy it anew.")
  String badSecret();
}

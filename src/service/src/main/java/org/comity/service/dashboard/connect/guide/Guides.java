package org.comity.service.dashboard.connect.guide;

import java.util.List;
import org.comity.service.dashboard.connect.guide.Guide.Setting;
import org.comity.service.dashboard.connect.guide.Guide.Step;
import org.comity.service.dashboard.connect.guide.Guide.Trial;

/** Writes guides. Names of settings are those of the platforms, and so in no language of ours. */
public final class Guides {

  private static final String TEXT = "You are an idiot.";

  private final Place place;
  private final GuideMessages say;

  /**
   * For one community.
   *
   * @param place where, and with which key
   * @param say the words in the reader's language
   */
  public Guides(Place place, GuideMessages say) {
    this.place = place;
    this.say = say;
  }

  /**
   * The guide for a platform.
   *
   * @param platform which
   * @return steps and trials
   */
  public Guide of(Platform platform) {
    return switch (platform) {
      case WORDPRESS -> wordpress();
      case WALINE -> waline();
      case CORAL -> coral();
      case DISCOURSE -> discourse();
      case PERSPECTIVE -> perspective();
      case OPENAI -> openAi();
      case SITE -> site();
    };
  }

  private Guide wordpress() {
    return new Guide(
        List.of(
            Step.of(say.makeKey()),
            Step.of(say.akismetKey(), key("API key")),
            Step.of(
                say.akismetHosts(place.host()), new Setting("/etc/hosts", "… rest.akismet.com")),
            Step.of(
                say.akismetProxy(),
                new Setting(
                    "wp-config.php",
                    "define('WP_PROXY_HOST', '%s'); define('WP_PROXY_PORT', '%d');"
                        .formatted(place.host(), place.port())),
                new Setting("WP_PROXY_BYPASS_HOSTS", "*.wordpress.org")),
            Step.of(say.akismetOthers(), new Setting("URL", place.at("/1.1"))),
            Step.of(say.akismetLearns())),
        List.of(new Trial(say.tryAkismet(), akismetCommand())));
  }

  private String akismetCommand() {
    return "curl -s %s -d api_key=%s -d blog=https://news.example -d user_ip=192.0.2.7 -d comment_author=Test --data-urlencode 'comment_content=%s'"
        .formatted(place.at("/1.1/comment-check"), place.keyOrGap(), TEXT);
  }

  private Guide waline() {
    String hook = place.at("/waline/" + place.community() + "?key=" + place.keyOrGap());
    return new Guide(
        List.of(
            Step.of(say.makeKey()),
            Step.of(
                say.walineSettings(),
                key("AKISMET_KEY"),
                new Setting("HTTP_PROXY", place.base()),
                new Setting("WEBHOOK", hook)),
            Step.of(
                say.walinePlugin(),
                new Setting("waline.js", place.at("/comity/waline.js")),
                new Setting(
                    "index.js", "module.exports = Waline({plugins: [require('./waline.js')]});"))),
        List.of(
            new Trial(
                say.tryKept(),
                "curl -s '%s' --json '{\"type\":\"new_comment\",\"data\":{\"comment\":{\"objectId\":\"comity-test\",\"comment\":\"%s\",\"nick\":\"Test\",\"url\":\"/test\",\"status\":\"waiting\"}}}'"
                    .formatted(hook, TEXT))));
  }

  private Guide coral() {
    String url = place.at("/coral/" + place.community());
    String body =
        "{\"action\":\"NEW\",\"comment\":{\"body\":\"%s\",\"parentID\":null},\"author\":{\"id\":\"test\",\"role\":\"COMMENTER\"},\"story\":{\"id\":\"test\",\"url\":\"https://news.example/test\"},\"site\":{\"id\":\"test\"},\"tenantID\":\"test\",\"tenantDomain\":\"news.example\"}"
            .formatted(TEXT);
    return new Guide(
        List.of(
            Step.of(
                say.coralPhase(),
                new Setting("URL", url),
                new Setting("Format", "PLAIN_TEXT"),
                new Setting("Timeout", "5000")),
            Step.of(say.coralSecret()),
            Step.of(say.coralFails()),
            Step.of(
                say.coralPerspective(),
                new Setting("Endpoint", place.at("/v1alpha1")),
                key("API key"),
                new Setting("Model", "TOXICITY")),
            Step.of(say.coralFeedback())),
        List.of(
            new Trial(say.trySigned(), hexSigned(url, body, "X-Coral-Signature")),
            new Trial(say.tryScored(), analyzeCommand())));
  }

  private Guide discourse() {
    String url = place.at("/discourse/hooks/" + place.community());
    String body =
        "{\"post\":{\"id\":1,\"username\":\"test\",\"raw\":\"%s\",\"topic_id\":1,\"topic_title\":\"Test\"}}"
            .formatted(TEXT);
    return new Guide(
        List.of(
            Step.of(say.makeSecret()),
            Step.of(
                say.discourseHook(),
                new Setting("Payload URL", url),
                new Setting("Content type", "application/json"),
                secret("Secret")),
            Step.of(say.discourseEvents()),
            Step.of(
                say.discourseClassify(),
                new Setting("Endpoint", place.at("/discourse/classify")),
                key("X-API-KEY"))),
        List.of(
            new Trial(
                say.trySigned(),
                hexSigned(
                    url, body, "X-Discourse-Event: post_created' -H 'X-Discourse-Event-Signature")),
            new Trial(
                say.tryScored(),
                "curl -s %s -H 'X-API-KEY: %s' --json '{\"inputs\":\"%s\"}'"
                    .formatted(place.at("/discourse/classify"), place.keyOrGap(), TEXT))));
  }

  private Guide perspective() {
    return new Guide(
        List.of(
            Step.of(say.makeKey()),
            Step.of(
                say.perspectiveUrl(),
                new Setting("URL", place.at("/v1alpha1/comments:analyze?key=" + place.keyOrGap()))),
            Step.of(
                say.perspectiveDiscovery(),
                new Setting("Node.js", "google.discoverAPI('%s')".formatted(discovery())),
                new Setting(
                    "Python",
                    "discovery.build('commentanalyzer', 'v1alpha1', developerKey='%s', discoveryServiceUrl='%s', static_discovery=False)"
                        .formatted(place.keyOrGap(), discovery()))),
            Step.of(say.perspectiveKept())),
        List.of(new Trial(say.tryScored(), analyzeCommand())));
  }

  private String discovery() {
    return place.at("/$discovery/rest?version=v1alpha1");
  }

  private String analyzeCommand() {
    return "curl -s '%s' --json '{\"comment\":{\"text\":\"%s\"},\"requestedAttributes\":{\"TOXICITY\":{}}}'"
        .formatted(place.at("/v1alpha1/comments:analyze?key=" + place.keyOrGap()), TEXT);
  }

  private Guide openAi() {
    return new Guide(
        List.of(
            Step.of(say.makeKey()),
            Step.of(say.openAiBase(), new Setting("baseURL", place.at("/v1")), key("apiKey")),
            Step.of(say.openAiLimits())),
        List.of(
            new Trial(
                say.tryScored(),
                "curl -s %s -H 'Authorization: Bearer %s' --json '{\"input\":\"%s\"}'"
                    .formatted(place.at("/v1/moderations"), place.keyOrGap(), TEXT))));
  }

  private Guide site() {
    String community = place.at("/api/v1/communities/" + place.community());
    String url = place.at("/hooks/" + place.community());
    return new Guide(
        List.of(
            Step.of(
                say.siteRest(), new Setting("PUT", community + "/comments/{id}"), key("X-API-Key")),
            Step.of(say.siteHooks(), new Setting("POST", url), secret("Secret")),
            Step.of(say.siteOutgoing(), new Setting("POST", community + "/webhooks")),
            Step.of(say.siteDescription(), new Setting("OpenAPI", place.at("/q/swagger-ui")))),
        List.of(
            new Trial(
                say.tryKept(),
                "curl -s -X PUT %s/comments/comity-test -H 'X-API-Key: %s' --json '{\"text\":\"%s\"}'"
                    .formatted(community, place.keyOrGap(), TEXT)),
            new Trial(say.trySigned(), standardSigned(url))));
  }

  /** HMAC-SHA256 of the body in hexadecimal digits, as Coral and Discourse sign. */
  private String hexSigned(String url, String body, String header) {
    return """
        BODY='%s'
        SIGNATURE=$(printf %%s "$BODY" | openssl dgst -sha256 -hmac '%s' | sed 's/.* //')
        curl -s %s -H 'Content-Type: application/json' -H '%s: sha256='"$SIGNATURE" -d "$BODY\""""
        .formatted(body, place.secretOrGap(), url, header);
  }

  /** As Standard Webhooks 1.0 signs: id, time and body, with what the secret is Base64 of. */
  private String standardSigned(String url) {
    return """
        BODY='{"type":"comment.created","timestamp":"'$(date -u +%%FT%%TZ)'","data":{"id":"comity-test-2","text":"%s"}}'
        ID=msg_$(date +%%s); TIME=$(date +%%s)
        KEY=$(printf %%s '%s' | sed 's/^whsec_//' | base64 -d | od -An -tx1 | tr -d ' \\n')
        SIGNATURE=$(printf %%s "$ID.$TIME.$BODY" | openssl dgst -sha256 -mac HMAC -macopt hexkey:$KEY -binary | base64)
        curl -s %s -H 'Content-Type: application/json' -H "webhook-id: $ID" -H "webhook-timestamp: $TIME" -H "webhook-signature: v1,$SIGNATURE" -d "$BODY\""""
        .formatted(TEXT, place.secretOrGap(), url);
  }

  private Setting key(String name) {
    return new Setting(name, place.keyOrGap());
  }

  private Setting secret(String name) {
    return new Setting(name, place.secretOrGap());
  }
}

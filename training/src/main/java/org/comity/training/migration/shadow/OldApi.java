package org.comity.training.migration.shadow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.training.corpus.EnvironmentException;
import org.comity.training.migration.log.OldName;
import org.jspecify.annotations.Nullable;

/**
 * Asks an endpoint of the Comment Analyzer API (v1alpha1, discovery document of 2019-04-14) for the
 * scores of comments. Asks that nothing be stored. Not thread-safe.
 *
 * <p>No message holds the key or anything of an answer but its status.
 */
public final class OldApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String METHOD = "comments:analyze";

  /** What is wrong with a comment and not with the request: the next one can be asked about. */
  private static final Set<String> OF_THE_COMMENT =
      Set.of("COMMENT_EMPTY", "COMMENT_TOO_LONG", "LANGUAGE_DETECTION_FAILED");

  private static final String LANGUAGE = "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE";

  private final URI address;
  private final String shown;
  private final List<OldName> attributes;
  private final Retries retries;
  private final HttpClient client =
      HttpClient.newBuilder()
          // A redirect would carry key and text to who knows where.
          .followRedirects(HttpClient.Redirect.NEVER)
          // Without TLS, version 2 begins with an upgrade that some servers and proxies stumble on.
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .build();

  /**
   * An endpoint.
   *
   * @param endpoint the API's root, its version's or the method's address, with http or https
   * @param key the site's; null to send none
   * @param attributes to ask for, at least one
   * @param retries how calls are paced and repeated
   * @throws IllegalArgumentException if the address is none; the message says what is wrong
   */
  OldApi(URI endpoint, @Nullable String key, List<OldName> attributes, Retries retries) {
    String scheme = String.valueOf(endpoint.getScheme());
    if (!(scheme.equals("https") || scheme.equals("http")) || endpoint.getHost() == null) {
      throw new IllegalArgumentException("the address begins with https:// or http:// and a host");
    }
    if (endpoint.getRawQuery() != null) {
      throw new IllegalArgumentException("the address has no query: the key is named in a file");
    }
    this.shown = method(endpoint.toString());
    this.address =
        URI.create(
            key == null ? shown : shown + "?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
    this.attributes = List.copyOf(attributes);
    this.retries = retries;
  }

  /**
   * An endpoint at a pace.
   *
   * @param endpoint the API's root, its version's or the method's address, with http or https
   * @param key the site's; null to send none
   * @param attributes to ask for, at least one
   * @param perSecond calls at most, above 0
   * @param notices hears of delays
   * @return the endpoint
   * @throws IllegalArgumentException if the address is none; the message says what is wrong
   */
  public static OldApi at(
      URI endpoint,
      @Nullable String key,
      List<OldName> attributes,
      double perSecond,
      Consumer<String> notices) {
    return new OldApi(endpoint, key, attributes, new Retries(new Pace(perSecond), notices));
  }

  private static String method(String endpoint) {
    String plain = endpoint.replaceAll("/+$", "");
    if (plain.endsWith("/" + METHOD)) {
      return plain;
    }
    return plain + (plain.endsWith("/v1alpha1") ? "/" : "/v1alpha1/") + METHOD;
  }

  /**
   * Asks about a comment. An attribute that does not know the comment's language is left out and
   * the comment asked about again, as clients of this API do.
   *
   * @param text the comment's words
   * @param lang its language (BCP 47); null to leave that to the API
   * @return an object with {@code attributeScores}, or with {@code error} where it was refused
   * @throws EnvironmentException if the endpoint cannot be reached or refuses more than this
   *     comment
   */
  ObjectNode ask(String text, @Nullable String lang) {
    List<OldName> left = new ArrayList<>(attributes);
    while (true) {
      HttpResponse<String> response =
          retries.send(() -> client.send(request(text, lang, left), strings()));
      JsonNode body = parsed(response.body());
      if (response.statusCode() == 200 && body.path("attributeScores").isObject()) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("attributeScores", body.path("attributeScores"));
        return answer;
      }
      JsonNode detail = detail(body);
      String type = detail.path("errorType").asText();
      boolean dropped =
          type.equals(LANGUAGE)
              && left.remove(named(detail.path("languageNotSupportedByAttributeError")));
      if (OF_THE_COMMENT.contains(type) || (dropped && left.isEmpty())) {
        return refused(type);
      }
      if (!dropped) {
        throw refusal(response.statusCode(), body);
      }
    }
  }

  private static HttpResponse.BodyHandler<String> strings() {
    return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
  }

  private HttpRequest request(String text, @Nullable String lang, List<OldName> asked)
      throws IOException {
    ObjectNode body = JSON.createObjectNode().put("doNotStore", true);
    body.putObject("comment").put("text", text).put("type", "PLAIN_TEXT");
    ObjectNode names = body.putObject("requestedAttributes");
    asked.forEach(name -> names.putObject(name.name()));
    if (lang != null) {
      body.putArray("languages").add(lang);
    }
    return HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
        .build();
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException noJson) {
      return JSON.createObjectNode();
    }
  }

  private static JsonNode detail(JsonNode body) {
    for (JsonNode detail : body.path("error").path("details")) {
      if (detail.path("errorType").isTextual()) {
        return detail;
      }
    }
    return JSON.createObjectNode();
  }

  private @Nullable OldName named(JsonNode error) {
    String name = error.path("attribute").asText();
    return attributes.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  /** In the shape of the API's own errors, without the message, which may quote. */
  private static ObjectNode refused(String type) {
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode error = answer.putObject("error").put("code", 400).put("status", "INVALID_ARGUMENT");
    error.putArray("details").addObject().put("errorType", type);
    return answer;
  }

  private EnvironmentException refusal(int code, JsonNode body) {
    String status = body.path("error").path("status").asText();
    String named = status.matches("[A-Z_]{1,64}") ? " (" + status + ")" : "";
    String advice =
        code == 200
            ? "without scores: is it an endpoint of the Perspective API?"
            : code == 404
                ? "is it the address of the API?"
                : "look at the key and at the attributes that thresholds are for";
    return new EnvironmentException(
        shown + " answers " + code + named + ": " + advice + "; earlier answers are in the log");
  }
}

package org.comity.training.retraining.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One community of a service, as far as a retraining has to do with it. Thread-safe.
 *
 * @see LeaseKeeper
 */
public final class Desk {

  private static final String MINUTES = "minutes";
  private static final String TOKEN = "token";

  private final Calls calls;
  private final String shown;

  /** Reads an answer as it arrives. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Reads to the end.
     *
     * @param answer closed by the caller
     * @throws IOException if it breaks off or cannot be kept
     */
    void take(InputStream answer) throws IOException;
  }

  Desk(URI service, String community, @Nullable String key, Duration wait, Consumer<String> told) {
    String scheme = String.valueOf(service.getScheme());
    if (!(scheme.equals("https") || scheme.equals("http"))
        || service.getHost() == null
        || service.getRawQuery() != null) {
      throw new IllegalArgumentException("the address is that of a service, such as https://host");
    }
    this.shown =
        service.toString().replaceAll("/+$", "") + "/api/v1/communities/" + coded(community);
    this.calls = new Calls(shown, key, wait, told);
  }

  /**
   * A community of a service.
   *
   * @param service its root, with http or https
   * @param community what the community is called
   * @param key with the scope RETRAIN; null where the service asks for none
   * @param notices hears of delays
   * @return the desk
   * @throws IllegalArgumentException if the address is none; the message says what is wrong
   */
  public static Desk of(
      URI service, String community, @Nullable String key, Consumer<String> notices) {
    return new Desk(service, community, key, Duration.ofSeconds(1), notices);
  }

  private static String coded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Takes the right to retrain.
   *
   * @param holder who asks: host and process
   * @param minutes for how long, until it is renewed
   * @return the lease
   * @throws LeaseHeldException if somebody else has it
   * @throws ServiceException if the service cannot be reached or refuses
   */
  public Lease lease(String holder, int minutes) {
    ObjectNode body = Calls.JSON.createObjectNode().put("holder", holder).put(MINUTES, minutes);
    HttpRequest request = calls.json("/retrainings", "POST", body).build();
    HttpResponse<String> answer = calls.send(request);
    if (answer.statusCode() == 409) {
      String says = Calls.tree(answer.body()).path("detail").asText("");
      throw new LeaseHeldException(
          "somebody else retrains this community" + (says.isEmpty() ? "" : ": " + says));
    }
    return Lease.of(accepted(request, answer), shown);
  }

  /**
   * Renews a lease and tells how far the work is.
   *
   * @param lease ours
   * @param minutes for how long from now
   * @param stage what is being done, in a word or two
   * @param done how much of it, in [0,1]
   * @return when it ends now; empty where the service does not say
   * @throws LeaseHeldException if it was lost
   * @throws ServiceException if the service cannot be reached or refuses
   */
  public Optional<Instant> renew(Lease lease, int minutes, String stage, double done) {
    ObjectNode body =
        Calls.JSON
            .createObjectNode()
            .put(TOKEN, lease.token())
            .put(MINUTES, minutes)
            .put("stage", stage)
            .put("done", done);
    HttpRequest request =
        calls.json("/retrainings/" + coded(lease.retraining()) + "/lease", "PUT", body).build();
    HttpResponse<String> answer = calls.send(request);
    if (answer.statusCode() == 409 || answer.statusCode() == 404) {
      throw new LeaseHeldException(
          "the lease was lost: it ended before it was renewed, or somebody ended the retraining");
    }
    return Optional.ofNullable(Lease.time(accepted(request, answer).path("lease_until")));
  }

  /**
   * Ends the retraining.
   *
   * @param lease ours
   * @param state {@code refused}, {@code failed} or {@code handed_in}
   * @param report what is kept of it, at most 1 MB of JSON
   * @throws ServiceException if the service cannot be reached or refuses
   */
  public void end(Lease lease, String state, JsonNode report) {
    ObjectNode body = Calls.JSON.createObjectNode().put(TOKEN, lease.token()).put("state", state);
    body.set("report", report);
    HttpRequest request =
        calls.json("/retrainings/" + coded(lease.retraining()) + "/end", "POST", body).build();
    accepted(request, calls.send(request));
  }

  /**
   * Pulls what moderators decided, in the canonical form.
   *
   * @param sink reads it
   * @throws IOException if the answer breaks off or cannot be kept
   * @throws ServiceException if the service cannot be reached or refuses
   */
  public void rows(Sink sink) throws IOException {
    download("/export/training", sink);
  }

  /**
   * Pulls a bundle.
   *
   * @param id names it
   * @param sink reads a ZIP archive of its files
   * @throws IOException if the answer breaks off or cannot be kept
   * @throws ServiceException if the service cannot be reached or refuses
   */
  public void bundle(String id, Sink sink) throws IOException {
    download("/bundles/" + coded(id), sink);
  }

  private void download(String path, Sink sink) throws IOException {
    HttpRequest request = calls.to(path).build();
    HttpResponse<InputStream> answer =
        calls.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != 200) {
        String says = new String(body.readNBytes(1 << 14), StandardCharsets.UTF_8);
        throw calls.refusal(request, answer.statusCode(), says);
      }
      sink.take(body);
    }
  }

  /**
   * Hands a bundle in; the same bytes again change nothing.
   *
   * @param id what it is called
   * @param zip an archive of its files
   * @throws FileNotFoundException if there is no archive
   * @throws ServiceException if the service cannot be reached or refuses
   */
  public void handIn(String id, Path zip) throws FileNotFoundException {
    HttpRequest request =
        calls
            .to("/bundles/" + coded(id))
            .header("Content-Type", "application/zip")
            .PUT(HttpRequest.BodyPublishers.ofFile(zip))
            .build();
    accepted(request, calls.send(request));
  }

  /**
   * Has a bundle score the community.
   *
   * @param id what it is called
   * @param reason why, for the record
   * @throws ServiceException if the service cannot be reached or refuses
   */
  public void promote(String id, String reason) {
    ObjectNode body = Calls.JSON.createObjectNode().put("bundle", id).put("reason", reason);
    HttpRequest request = calls.json("/promotions", "POST", body).build();
    accepted(request, calls.send(request));
  }

  /**
   * Has a bundle judge beside what scores the community, in the shadow.
   *
   * @param id what it is called
   * @throws ServiceException if the service cannot be reached or refuses
   */
  public void shadow(String id) {
    ObjectNode body = Calls.JSON.createObjectNode().put("bundle", id);
    HttpRequest request = calls.json("/shadow", "PUT", body).build();
    accepted(request, calls.send(request));
  }

  /**
   * Earlier retrainings.
   *
   * @return to be asked when it is needed
   */
  public PastRetrainings past() {
    return new PastRetrainings(calls);
  }

  private JsonNode accepted(HttpRequest request, HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw calls.refusal(request, answer.statusCode(), answer.body());
    }
    return Calls.tree(answer.body());
  }
}

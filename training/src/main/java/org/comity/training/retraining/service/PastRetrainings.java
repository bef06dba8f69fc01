package org.comity.training.retraining.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the service keeps of earlier retrainings of a community. */
public final class PastRetrainings {

  private static final String LIST = "/retrainings";

  /** With a curve, or without any if there was too little to learn from. */
  private static final Set<String> ENDED = Set.of("handed_in", "refused");

  /** So many reports are looked at: mostly the last one has a curve. */
  private static final int MOST_REPORTS = 10;

  /** Of 200 each: of five years, night for night. */
  private static final int MOST_PAGES = 10;

  private final Calls calls;

  PastRetrainings(Calls calls) {
    this.calls = calls;
  }

  /**
   * What the last report that has one says decisions brought.
   *
   * @return as it was reported; empty if none of the last ones says so
   * @throws ServiceException if the service cannot be reached or refuses
   */
  public Optional<JsonNode> lastCurve() {
    int reports = 0;
    for (JsonNode one : page(LIST + "?limit=50").path("items")) {
      if (ENDED.contains(one.path("state").asText()) && reports++ < MOST_REPORTS) {
        JsonNode curve = page(LIST + "/" + one.path("id").asText()).at("/report/curve");
        if (curve.isObject()) {
          return Optional.of(curve);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The bundle that scored the community when it was first retrained.
   *
   * @return its id; empty if it is not known
   * @throws ServiceException if the service cannot be reached or refuses
   */
  public Optional<String> firstChampion() {
    List<JsonNode> all = new ArrayList<>();
    String next = LIST + "?limit=200";
    for (int page = 0; page < MOST_PAGES && next != null; page++) {
      JsonNode answer = page(next);
      answer.path("items").forEach(all::add);
      next = path(answer.path("next"));
    }
    return next != null || all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.get(all.size() - 1).path("champion").asText());
  }

  /** The service names the whole path, which a proxy may have made longer. */
  private static @Nullable String path(JsonNode next) {
    int at = next.asText().lastIndexOf(LIST + "?");
    return at < 0 ? null : next.asText().substring(at);
  }

  private JsonNode page(String path) {
    HttpRequest request = calls.to(path).build();
    HttpResponse<String> answer = calls.send(request);
    if (answer.statusCode() != 200) {
      throw calls.refusal(request, answer.statusCode(), answer.body());
    }
    return Calls.tree(answer.body());
  }
}

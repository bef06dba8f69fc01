package org.comity.service.dashboard.queue;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.service.queue.list.QueueFilter;
import org.comity.service.queue.list.QueueOrder;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.queue.view.QueryText;
import org.jspecify.annotations.Nullable;

/** Reads a wish of an address. The form has three fields where an address has one band. */
final class Wishes {

  static final Wish ALL = new Wish(QueueFilter.ALL, QueueOrder.RISK);

  private Wishes() {}

  /**
   * Reads.
   *
   * @throws IllegalArgumentException if a value is none
   */
  static Wish of(@Nullable String query) {
    return query == null || query.isEmpty() ? ALL : QueryText.parse(withBand(query));
  }

  /** Reads, and passes over each value that is none. */
  static Wish known(@Nullable String query) {
    return query == null || query.isEmpty() ? ALL : QueryText.known(withBand(query));
  }

  private static String withBand(String query) {
    Map<String, String> fields =
        Arrays.stream(query.split("&"))
            .map(part -> part.split("=", 2))
            .filter(part -> part.length == 2)
            .collect(Collectors.toMap(part -> part[0], part -> part[1], (first, next) -> first));
    String attribute = fields.getOrDefault("attribute", "");
    return attribute.isEmpty()
        ? query
        : query
            + "&band="
            + attribute
            + ":"
            + fields.getOrDefault("from", "0")
            + ":"
            + fields.getOrDefault("to", "1");
  }

  /**
   * Reads what a form sends.
   *
   * @throws IllegalArgumentException if a value is none
   */
  static Wish of(MultivaluedMap<String, String> form) {
    return of(
        form.entrySet().stream()
            .flatMap(field -> field.getValue().stream().map(value -> pair(field.getKey(), value)))
            .collect(Collectors.joining("&")));
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

package org.comity.service.queue.view;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.service.queue.Cause;
import org.comity.service.queue.list.AgeBand;
import org.comity.service.queue.list.QueueFilter;
import org.comity.service.queue.list.QueueOrder;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.queue.list.ScoreBand;
import org.comity.service.queue.list.Trait;
import org.jspecify.annotations.Nullable;

/**
 * How a wish stands in an address and in the database, such as {@code
 * community=3&cause=REPORTED&band=INSULT:0.8:1.0&language=ar&older=PT24H&order=AGE}. Several
 * communities, causes and traits are repeated. Durations are those of ISO 8601; {@code older} is
 * the least age, {@code younger} the greatest.
 */
public final class QueryText {

  private QueryText() {}

  /** One name and its value, already decoded. */
  private record Part(String name, String value) {}

  /**
   * Writes.
   *
   * @param wish any
   * @return a query for an address, without a question mark
   */
  public static String of(Wish wish) {
    QueueFilter filter = wish.filter();
    ScoreBand band = filter.band();
    List<Part> parts = new ArrayList<>();
    filter.communities().stream().sorted().forEach(it -> add(parts, "community", it));
    filter.causes().stream().sorted().forEach(it -> add(parts, "cause", it));
    filter.traits().stream().sorted().forEach(it -> add(parts, "trait", it));
    add(
        parts,
        "band",
        band == null ? null : band.attribute().name() + ":" + band.from() + ":" + band.to());
    add(parts, "language", filter.language());
    add(parts, "older", filter.age().atLeast());
    add(parts, "younger", filter.age().atMost());
    add(parts, "order", wish.order());
    return parts.stream()
        .map(part -> part.name() + "=" + URLEncoder.encode(part.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static void add(List<Part> parts, String name, @Nullable Object value) {
    if (value != null) {
      parts.add(new Part(name, value.toString()));
    }
  }

  /**
   * Reads. What is not known is passed over: an address may say more than this.
   *
   * @param query a query of an address, without a question mark
   * @return a wish; all that waits, by risk, where the query says nothing else
   * @throws IllegalArgumentException if a value is none, with a sentence that says which
   */
  public static Wish parse(String query) {
    List<Part> parts =
        Arrays.stream(query.split("&"))
            .filter(part -> part.contains("="))
            .map(QueryText::part)
            .toList();
    QueueFilter filter =
        new QueueFilter(
            set(parts, "community", Long::valueOf),
            set(parts, "cause", Cause::valueOf),
            set(parts, "trait", Trait::valueOf),
            first(parts, "band", QueryText::band).orElse(null),
            first(parts, "language", Function.identity()).orElse(null),
            new AgeBand(
                first(parts, "older", Duration::parse).orElse(null),
                first(parts, "younger", Duration::parse).orElse(null)));
    return new Wish(filter, first(parts, "order", QueueOrder::valueOf).orElse(QueueOrder.RISK));
  }

  /**
   * Reads what can be read: whatever has a value that is none is passed over, and so are ages that
   * exclude each other. For addresses, which people edit and keep.
   *
   * @param query a query of an address, without a question mark
   * @return a wish; all that waits, by risk, where nothing else is said
   */
  public static Wish known(String query) {
    List<String> read = Arrays.stream(query.split("&")).filter(QueryText::isRead).toList();
    String all = String.join("&", read);
    return isRead(all)
        ? parse(all)
        : parse(
            read.stream()
                .filter(part -> !part.startsWith("older=") && !part.startsWith("younger="))
                .collect(Collectors.joining("&")));
  }

  private static boolean isRead(String query) {
    try {
      var unused = parse(query);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Part part(String text) {
    int equals = text.indexOf('=');
    return new Part(
        text.substring(0, equals),
        URLDecoder.decode(text.substring(equals + 1), StandardCharsets.UTF_8));
  }

  private static ScoreBand band(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("a band is written as attribute, lowest and end");
    }
    return new ScoreBand(
        new Attribute(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
  }

  private static <T> Set<T> set(List<Part> parts, String name, Function<String, T> reader) {
    return values(parts, name, reader).collect(Collectors.toSet());
  }

  private static <T> Optional<T> first(List<Part> parts, String name, Function<String, T> reader) {
    return values(parts, name, reader).findFirst();
  }

  private static <T> Stream<T> values(List<Part> parts, String name, Function<String, T> reader) {
    return parts.stream()
        .filter(part -> part.name().equals(name) && !part.value().isEmpty())
        .map(part -> read(part, reader));
  }

  private static <T> T read(Part part, Function<String, T> reader) {
    try {
      return reader.apply(part.value());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(
          "The value of " + part.name() + " in the filter is not one that is known.", e);
    }
  }
}

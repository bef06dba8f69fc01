package org.comity.service.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.service.sample.SampleThread.SampleArticle;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sample threads from the class path, once, at the start. The build packs the files of
 * {@code training/threads} there, in Comity's canonical JSON Lines, with a list of their names.
 */
@Singleton
@Startup
public final class SampleThreads {

  private static final String FOLDER = "threads/";

  private final List<SampleThread> threads;

  /**
   * Reads all threads.
   *
   * @param mapper to read JSON with
   * @throws UncheckedIOException if a file of the list is missing or broken, which is a fault of
   *     the build
   */
  @Inject
  public SampleThreads(ObjectMapper mapper) {
    try {
      ObjectReader reader = mapper.readerFor(Line.class);
      List<SampleThread> found = new ArrayList<>();
      for (String name : lines("index.txt")) {
        found.add(thread(name, reader));
      }
      threads = List.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All threads.
   *
   * @return by name
   */
  public List<SampleThread> all() {
    return threads;
  }

  /**
   * One thread.
   *
   * @param id names it
   * @return the thread, if there is one of that name
   */
  public Optional<SampleThread> byId(String id) {
    return threads.stream().filter(thread -> thread.id().equals(id)).findFirst();
  }

  private static SampleThread thread(String name, ObjectReader reader) throws IOException {
    List<SampleComment> comments = new ArrayList<>();
    SampleArticle article = new SampleArticle(null, null, null);
    for (String line : lines(name)) {
      Line row = reader.readValue(line);
      article = row.article() == null ? article : row.article();
      comments.add(row.comment());
    }
    return new SampleThread(
        name.replaceFirst("\\.jsonl$", ""), mainLanguage(comments), article, comments);
  }

  /** The primary subtag that most comments carry: threads of readers are of mixed languages. */
  private static String mainLanguage(List<SampleComment> comments) {
    Map<String, Long> counts =
        comments.stream()
            .map(comment -> primaryTag(comment.lang()))
            .collect(Collectors.groupingBy(tag -> tag, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse("und");
  }

  private static String primaryTag(@Nullable String lang) {
    return lang == null ? "und" : Locale.forLanguageTag(lang).getLanguage();
  }

  private static List<String> lines(String name) throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new FileNotFoundException("the build packed no " + FOLDER + name);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    }
  }

  /** One line of a file; the other fields of the canonical form are of no use here. */
  @JsonNaming(SnakeCaseStrategy.class)
  private record Line(
      String id,
      String text,
      @Nullable String lang,
      @Nullable String createdAt,
      @Nullable String author,
      @Nullable String parentId,
      @Nullable SampleArticle article,
      @Nullable Map<String, Double> labels) {

    SampleComment comment() {
      return new SampleComment(id, text, lang, createdAt, author, parentId, labels);
    }
  }
}

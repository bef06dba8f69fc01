package org.comity.training.evaluation.beside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.evaluation.ScoredRow;
import org.jspecify.annotations.Nullable;

/**
 * What another scorer says, one JSON object a line with {@code id} and {@code scores}, which maps
 * attributes to probabilities, as {@code comity score} writes it. A line without scores is a row
 * that was not scored. Lines may stand in any order; where several rows have one id, the first of
 * them has the first line with it.
 */
public final class PeerScores {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final CorpusFile file;
  private final Map<String, List<Line>> lines = new HashMap<>();

  private record Line(@Nullable SortedMap<Attribute, Double> scores) {}

  private PeerScores(String name, CorpusFile file) {
    this.name = name;
    this.file = file;
  }

  /**
   * Reads a file of scores.
   *
   * @param name what tables call the scorer
   * @param file its scores
   * @return all of them
   * @throws CorpusException if a line holds none; names the line and does not quote it
   */
  public static PeerScores read(String name, CorpusFile file) {
    PeerScores scores = new PeerScores(name, file);
    try (BufferedReader reader = file.open()) {
      long number = 1;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          scores.add(line, number);
        }
        number++;
      }
    } catch (IOException e) {
      throw file.failure(e);
    }
    return scores;
  }

  private void add(String line, long number) {
    try {
      JsonNode json = JSON.readTree(line);
      JsonNode id = json.path("id");
      if (!id.isTextual() && !id.isNumber()) {
        throw new IllegalArgumentException("has no \"id\"");
      }
      lines
          .computeIfAbsent(id.asText(), key -> new ArrayList<>())
          .add(new Line(scores(json.path("scores"))));
    } catch (JsonProcessingException quotesTheLine) {
      throw new CorpusException(file.shown(), number, "is not valid JSON");
    } catch (IllegalArgumentException e) {
      throw new CorpusException(file.shown(), number, String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable SortedMap<Attribute, Double> scores(JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return null;
    }
    if (!json.isObject()) {
      throw new IllegalArgumentException("\"scores\" is not an object");
    }
    SortedMap<Attribute, Double> scores = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      double score = each.getValue().isNumber() ? each.getValue().doubleValue() : Double.NaN;
      if (!(score >= 0 && score <= 1)) {
        throw new IllegalArgumentException("a score is a number in [0,1]");
      }
      scores.put(new Attribute(each.getKey()), score);
    }
    return scores;
  }

  /**
   * What tables call the scorer.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Rows as this scorer scores them.
   *
   * @param rows as any scorer scores them
   * @return the same rows in the same order with these scores
   * @throws CorpusException if a row has no line, or an id more lines than rows
   */
  public List<ScoredRow> of(List<ScoredRow> rows) {
    Map<String, Integer> taken = new HashMap<>();
    List<ScoredRow> theirs = new ArrayList<>(rows.size());
    for (ScoredRow row : rows) {
      List<Line> own = lines.getOrDefault(row.id(), List.of());
      int turn = taken.merge(row.id(), 1, Integer::sum);
      if (turn <= own.size()) {
        theirs.add(scored(row, own.get(turn - 1)));
      }
    }
    int missing = rows.size() - theirs.size();
    if (missing > 0) {
      throw failure("has no line for " + missing + " of the " + rows.size() + " rows");
    }
    long doubled =
        taken.entrySet().stream()
            .filter(id -> lines.getOrDefault(id.getKey(), List.of()).size() > id.getValue())
            .count();
    if (doubled > 0) {
      throw failure("has more lines than there are rows for " + doubled + " of the ids");
    }
    return theirs;
  }

  private static ScoredRow scored(ScoredRow row, Line line) {
    return new ScoredRow(
        row.id(), row.source(), row.lang(), row.length(), row.labels(), line.scores());
  }

  private CorpusException failure(String fault) {
    return new CorpusException(file.shown() + " " + fault);
  }
}

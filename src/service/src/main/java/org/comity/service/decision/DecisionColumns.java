package org.comity.service.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.score.Scores;
import org.comity.score.Span;
import org.jspecify.annotations.Nullable;

/**
 * How verdicts, scores and spans stand in the columns of the log: as JSON whose names are part of
 * the schema, and so apart from the names of our types.
 */
final class DecisionColumns {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<ReasonRow>> REASONS = new TypeReference<>() {};
  private static final TypeReference<TreeMap<String, Double>> SCORES = new TypeReference<>() {};
  private static final TypeReference<List<SpanRow>> SPANS = new TypeReference<>() {};

  private DecisionColumns() {}

  record ReasonRow(
      String rule,
      String code,
      String sentence,
      @Nullable String attribute,
      @Nullable Double score) {}

  record SpanRow(int begin, int end, String attribute, double contribution) {}

  static String reasons(Verdict verdict) {
    return reasons(verdict.reasons());
  }

  static String reasons(List<Reason> reasons) {
    return write(
        reasons.stream()
            .map(
                reason ->
                    new ReasonRow(
                        reason.rule(),
                        reason.code().name(),
                        reason.sentence(),
                        reason.attribute() == null ? null : reason.attribute().name(),
                        reason.score()))
            .toList());
  }

  static List<Reason> reasons(String json) {
    return read(json, REASONS).stream()
        .map(
            row ->
                new Reason(
                    row.rule(),
                    ReasonCode.valueOf(row.code()),
                    row.sentence(),
                    row.attribute() == null ? null : new Attribute(row.attribute()),
                    row.score()))
        .toList();
  }

  static String scores(Scores scores) {
    SortedMap<String, Double> byName = new TreeMap<>();
    scores.byAttribute().forEach((attribute, score) -> byName.put(attribute.name(), score));
    return write(byName);
  }

  static Scores scores(String json) {
    SortedMap<Attribute, Double> byAttribute = new TreeMap<>();
    read(json, SCORES).forEach((name, score) -> byAttribute.put(new Attribute(name), score));
    return new Scores(byAttribute);
  }

  static String spans(List<Span> spans) {
    return write(
        spans.stream()
            .map(
                span ->
                    new SpanRow(
                        span.begin(), span.end(), span.attribute().name(), span.contribution()))
            .toList());
  }

  static List<Span> spans(String json) {
    return read(json, SPANS).stream()
        .map(
            row ->
                new Span(
                    row.begin(), row.end(), new Attribute(row.attribute()), row.contribution()))
        .toList();
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a column could not be written", e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a column could not be read", e);
    }
  }
}

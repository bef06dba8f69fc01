package org.comity.training.corpus.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledSpan;
import org.comity.training.corpus.descriptor.Annotators;
import org.comity.training.corpus.descriptor.LabelRule;
import org.comity.training.corpus.descriptor.Row;
import org.jspecify.annotations.Nullable;

/** Counts what annotators said, comment by comment. Holds every annotation; not thread-safe. */
final class AnnotatorTally {

  private final Annotators rules;
  private final Map<String, Opinion> opinions = new HashMap<>();
  private final Map<String, String> commentOf = new HashMap<>();

  AnnotatorTally(Annotators rules) {
    this.rules = rules;
  }

  void annotation(PlacedRow row) {
    String comment = required(row, rules.comment());
    commentOf.put(required(row, rules.annotation()), comment);
    opinions.computeIfAbsent(comment, id -> new Opinion()).add(row, rules.shares());
  }

  void span(PlacedRow row, Annotators.Spans columns) {
    String annotation = required(row, rules.annotation());
    Attribute attribute = columns.types().get(required(row, columns.type()));
    String comment = commentOf.get(annotation);
    Opinion opinion = comment == null ? null : opinions.get(comment);
    if (attribute == null || opinion == null) {
      return;
    }
    opinion
        .marks
        .computeIfAbsent(attribute, key -> new ArrayList<>())
        .add(new Mark(annotation, offset(row, columns.begin()), offset(row, columns.end())));
  }

  /** What was said of a comment; null if nobody was asked. */
  @Nullable Tallied of(Row row) {
    Opinion opinion = opinions.get(String.valueOf(row.cell(rules.comment())));
    if (opinion == null) {
      return null;
    }
    Map<Attribute, Double> labels = opinion.labels(rules);
    List<LabelledSpan> marks = new ArrayList<>();
    opinion.marks.forEach((attribute, each) -> marks.addAll(opinion.shared(attribute, each)));
    return new Tallied(labels, marks, rules.spans() != null && rules.spans().codePoints());
  }

  private static String required(PlacedRow row, String column) {
    String cell = row.cells().cell(column);
    if (cell == null) {
      throw row.failure("has no cell in column \"" + column + "\"");
    }
    return cell;
  }

  private static int offset(PlacedRow row, String column) {
    try {
      return Integer.parseInt(required(row, column));
    } catch (NumberFormatException e) {
      throw row.failure("column \"" + column + "\" holds no offset");
    }
  }

  private record Mark(String annotation, int begin, int end) {}

  /** What the annotators of one comment said. */
  private static final class Opinion {

    private int annotators;
    private final Map<Attribute, Double> sums = new HashMap<>();
    private final SortedMap<Attribute, List<Mark>> marks = new TreeMap<>();

    void add(PlacedRow row, Map<Attribute, LabelRule> shares) {
      annotators++;
      shares.forEach(
          (attribute, rule) -> {
            try {
              Double label = rule.label(row.cells());
              sums.merge(attribute, label == null ? 0 : label, Double::sum);
            } catch (IllegalArgumentException e) {
              throw row.failure(String.valueOf(e.getMessage()));
            }
          });
    }

    Map<Attribute, Double> labels(Annotators rules) {
      Map<Attribute, Double> labels = new HashMap<>();
      if (rules.spans() != null) {
        for (Attribute attribute : rules.spans().types().values()) {
          labels.put(attribute, share(marks.getOrDefault(attribute, List.of())));
        }
      }
      sums.forEach((attribute, sum) -> labels.put(attribute, sum / annotators));
      return labels;
    }

    private double share(List<Mark> those) {
      Set<String> distinct = new HashSet<>();
      those.forEach(mark -> distinct.add(mark.annotation()));
      return (double) distinct.size() / annotators;
    }

    /** Cuts overlapping marks into stretches on which the same annotators agree in number. */
    List<LabelledSpan> shared(Attribute attribute, List<Mark> those) {
      TreeSet<Integer> edges = new TreeSet<>();
      for (Mark mark : those) {
        edges.add(mark.begin());
        edges.add(mark.end());
      }
      List<LabelledSpan> spans = new ArrayList<>();
      Integer from = null;
      for (Integer to : edges) {
        if (from != null) {
          append(spans, attribute, those, from, to);
        }
        from = to;
      }
      return spans;
    }

    private void append(
        List<LabelledSpan> spans, Attribute attribute, List<Mark> those, int from, int to) {
      double share = share(those.stream().filter(m -> m.begin() <= from && m.end() >= to).toList());
      LabelledSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (share > 0 && last != null && last.end() == from && last.share() == share) {
        spans.set(spans.size() - 1, new LabelledSpan(last.begin(), to, attribute, share));
      } else if (share > 0) {
        spans.add(new LabelledSpan(from, to, attribute, share));
      }
    }
  }
}

package org.comity.service.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.comity.service.decision.CurrentDecisions.Current;
import org.comity.service.export.CanonicalComment.Page;
import org.comity.service.export.CanonicalComment.Words;
import org.comity.service.label.Label;
import org.jspecify.annotations.Nullable;

/** A row of the join of comments, threads and authors. */
record ExportedRow(
    long id,
    String externalId,
    String text,
    @Nullable String language,
    Instant postedAt,
    int revision,
    @Nullable String parentExternalId,
    @Nullable String threadExternalId,
    @Nullable String url,
    @Nullable String title,
    @Nullable String authorExternalId) {

  /** What is the same for all rows. */
  record Source(String name, Pseudonyms.Of authors) {}

  /** Without the text. */
  @Override
  public String toString() {
    return "ExportedRow[" + id + "]";
  }

  CanonicalComment toCanonical(Source source, List<Label> all, @Nullable Current current) {
    // Of an earlier revision other words were said, and at other offsets.
    List<Label> labels = all.stream().filter(label -> label.revision() == revision).toList();
    return new CanonicalComment(
        id,
        externalId,
        text,
        language,
        postedAt,
        authorExternalId == null ? null : source.authors().name(authorExternalId),
        threadExternalId,
        parentExternalId,
        url == null && title == null ? null : new Page(url, title),
        shares(labels),
        spans(labels),
        source.name(),
        decision(current));
  }

  /** The mean of what was said of an attribute: of the whole comment, or else of some words. */
  private static Map<String, Double> shares(List<Label> labels) {
    Map<String, List<Double>> whole = new TreeMap<>();
    Map<String, List<Double>> words = new TreeMap<>();
    for (Label label : labels) {
      (label.spanBegin() == null ? whole : words)
          .computeIfAbsent(label.attribute(), any -> new ArrayList<>())
          .add(label.label());
    }
    words.forEach(whole::putIfAbsent);
    Map<String, Double> shares = new TreeMap<>();
    whole.forEach(
        (attribute, values) ->
            shares.put(
                attribute, values.stream().mapToDouble(value -> value).average().orElseThrow()));
    return shares;
  }

  private static @Nullable List<Words> spans(List<Label> labels) {
    List<Words> spans = new ArrayList<>();
    for (Label label : labels) {
      Integer begin = label.spanBegin();
      Integer end = label.spanEnd();
      if (begin != null && end != null && label.label() > 0) {
        spans.add(new Words(begin, end, label.attribute()));
      }
    }
    return spans.isEmpty() ? null : spans.stream().distinct().toList();
  }

  /** A person's alone: a policy's is the model's own opinion, from which it would learn nothing. */
  private static @Nullable String decision(@Nullable Current current) {
    return current == null || !current.isByPerson()
        ? null
        : current.last().verdict().kind().name().toLowerCase(Locale.ROOT);
  }
}

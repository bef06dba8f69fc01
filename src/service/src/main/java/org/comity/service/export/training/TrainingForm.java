package org.comity.service.export.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.comity.service.export.CanonicalComment;
import org.comity.service.export.CanonicalComment.Words;
import org.comity.service.export.Pseudonyms;
import org.comity.service.export.training.TrainingExport.Judged;
import org.comity.service.export.training.TrainingExport.Source;
import org.comity.service.label.Label;
import org.comity.service.quality.SampleKind;
import org.comity.service.split.Side;
import org.jspecify.annotations.Nullable;

/** Writes a judged comment in the form that is learnt from. */
final class TrainingForm {

  private TrainingForm() {}

  static TrainingComment of(Judged judged, Side side, Source source) {
    TrainingRow row = judged.row();
    return new TrainingComment(
        canonical(judged, source),
        row.parent().textOn(side),
        judged.opinions().weight().weight(),
        judged.opinions().weight().label(),
        side.label(),
        circumstances(judged, source.people()));
  }

  private static CanonicalComment canonical(Judged judged, Source source) {
    TrainingRow row = judged.row();
    String author = row.placed().authorExternalId();
    PersonalVerdict last = judged.opinions().last();
    return new CanonicalComment(
        row.id(),
        row.placed().externalId(),
        row.text(),
        row.language(),
        row.postedAt(),
        author == null ? null : source.authors().name(author),
        row.placed().threadExternalId(),
        row.parent().externalId(),
        row.page(),
        judged.opinions().labels(),
        spans(judged),
        source.community().name(),
        last == null ? null : last.verdict().name().toLowerCase(Locale.ROOT));
  }

  private static @Nullable List<Words> spans(Judged judged) {
    List<Words> spans = new ArrayList<>();
    for (Label label : judged.said().labels()) {
      Integer begin = label.spanBegin();
      Integer end = label.spanEnd();
      boolean isOfThisText = label.revision() == judged.row().revision();
      if (begin != null && end != null && isOfThisText && label.label() > 0) {
        spans.add(new Words(begin, end, label.attribute()));
      }
    }
    return spans.isEmpty() ? null : spans.stream().distinct().toList();
  }

  private static TrainingComment.Judged circumstances(Judged judged, Pseudonyms.Of people) {
    PersonalVerdict last = judged.opinions().last();
    Label label = judged.opinions().lastLabel();
    String by = last != null ? last.by() : label == null ? null : label.givenBy();
    String bundle = last != null ? last.bundleId() : label == null ? null : label.bundleId();
    Instant at = last != null ? last.at() : Objects.requireNonNull(label).givenAt();
    Optional<Asked> drawn = drawn(judged);
    return new TrainingComment.Judged(
        judged.row().revision(),
        by == null || by.isEmpty() ? null : people.name(by),
        at,
        bundle,
        last != null && last.isBulk(),
        drawn.isPresent(),
        drawn.map(Asked::probability).orElse(null),
        judged.row().isPicked());
  }

  /** What was asked about because of its scores is no sample of all comments, whatever it was. */
  private static Optional<Asked> drawn(Judged judged) {
    return judged.said().asked().stream()
        .filter(one -> one.kind() == SampleKind.AUDIT && !judged.row().isPicked())
        .filter(one -> one.revision() == judged.row().revision())
        .findFirst();
  }
}

package org.comity.training.corpus.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledSpan;

/**
 * What a comment's annotators said together.
 *
 * @param labels per attribute the share of them, in [0,1]
 * @param marks the words they marked, as offsets that may run past the text
 * @param codePoints whether offsets count code points; UTF-16 units if not
 */
record Tallied(Map<Attribute, Double> labels, List<LabelledSpan> marks, boolean codePoints) {

  static final Tallied NONE = new Tallied(Map.of(), List.of(), false);

  /** The marks as UTF-16 offsets, cut where the text ends. */
  List<LabelledSpan> spansWithin(String text) {
    List<LabelledSpan> spans = new ArrayList<>();
    for (LabelledSpan mark : marks) {
      int begin = offset(text, mark.begin());
      int end = offset(text, mark.end());
      if (begin < end) {
        spans.add(new LabelledSpan(begin, end, mark.attribute(), mark.share()));
      }
    }
    return spans;
  }

  private int offset(String text, int place) {
    if (!codePoints) {
      return Math.min(place, text.length());
    }
    int length = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.min(place, length));
  }
}

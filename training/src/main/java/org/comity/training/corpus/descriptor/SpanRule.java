package org.comity.training.corpus.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledSpan;
import org.jspecify.annotations.Nullable;

/**
 * A column that lists every offending character of the text, such as {@code [8, 9, 10]}, each by
 * its place among the text's Unicode code points, from 0.
 *
 * @param column the column
 * @param attribute what the characters are marked as
 */
public record SpanRule(String column, Attribute attribute) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  /**
   * The spans of a row.
   *
   * @param row the row
   * @param text the text that the places count in
   * @return runs of neighbouring characters as UTF-16 offsets; places past the end are left out
   */
  public List<LabelledSpan> spans(Row row, String text) {
    @Nullable String cell = row.cell(column);
    if (cell == null) {
      return List.of();
    }
    int length = text.codePointCount(0, text.length());
    TreeSet<Integer> places = new TreeSet<>();
    NUMBER
        .matcher(cell)
        .results()
        .map(MatchResult::group)
        .map(Integer::valueOf)
        .forEach(places::add);
    List<LabelledSpan> spans = new ArrayList<>();
    int begin = -1;
    for (int place = 0; place <= length; place++) {
      boolean marked = place < length && places.contains(place);
      if (marked && begin < 0) {
        begin = place;
      } else if (!marked && begin >= 0) {
        int from = text.offsetByCodePoints(0, begin);
        int to = text.offsetByCodePoints(from, place - begin);
        spans.add(new LabelledSpan(from, to, attribute, 1));
        begin = -1;
      }
    }
    return spans;
  }
}

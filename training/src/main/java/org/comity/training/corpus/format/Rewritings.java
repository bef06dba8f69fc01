package org.comity.training.corpus.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledComment;
import org.comity.comment.LabelledSpan;

/**
 * Which words of an offending text its civil rewritings do without: what a person took out to make
 * it civil is what offended. A word is a run of letters and digits, its case aside, and is in a
 * rewriting when it stands anywhere in it.
 */
final class Rewritings {

  /** A combining mark belongs to the letter before it. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");

  private final List<Set<String>> words = new ArrayList<>();

  /** Takes the civil sides of one row. */
  Rewritings(List<LabelledComment> civil) {
    civil.forEach(side -> words.add(words(side.comment().text())));
  }

  /** The offending side with its spans; as it is where there is no rewriting. */
  LabelledComment marked(LabelledComment offending) {
    return new LabelledComment(
        offending.comment(),
        offending.labels(),
        words.isEmpty() ? offending.spans() : spans(offending.comment().text()),
        offending.weight(),
        offending.source(),
        offending.decision());
  }

  /** Each word's share is that of the rewritings without it; words of one share are joined. */
  private List<LabelledSpan> spans(String text) {
    List<LabelledSpan> spans = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String folded = folded(word.group());
      long without = words.stream().filter(each -> !each.contains(folded)).count();
      if (without > 0) {
        append(spans, text, word, (double) without / words.size());
      }
    }
    return spans;
  }

  private static void append(List<LabelledSpan> spans, String text, Matcher word, double share) {
    LabelledSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    int begin = word.start();
    if (last != null && last.share() == share && isWhite(text.substring(last.end(), begin))) {
      spans.remove(spans.size() - 1);
      begin = last.begin();
    }
    spans.add(new LabelledSpan(begin, word.end(), Attribute.TOXICITY, share));
  }

  private static boolean isWhite(String between) {
    return between
        .codePoints()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text).results().forEach(word -> words.add(folded(word.group())));
    return words;
  }

  /** By way of upper case, so that every way to write a letter meets, such as the two sigmas. */
  private static String folded(String word) {
    return word.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}

package org.comity.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledComment;
import org.comity.comment.LabelledSpan;
import org.comity.features.FeatureBlock;
import org.comity.features.FeatureSpace;
import org.comity.features.FeatureWeighting;
import org.comity.features.Reading;
import org.comity.features.WordFeaturizer;
import org.comity.text.Token;

/**
 * The words of comments in which people marked some, and of every eighth comment that nobody found
 * toxic, so that the models also see words as they are used in peace.
 */
final class MarkedWords {

  /** Enough letter groups to know a disguised word, in a quarter of a comment's buckets. */
  static final FeatureSpace SPACE = new FeatureSpace(18, 1, 2, 5);

  private static final int CLEAN_KEPT = 8;
  private static final int LEAST_COMMENTS = 50;

  /** One word: its features, the kinds that people were asked for, and the share who marked it. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody; kept by the hundred thousand
  record Word(int[][] distinct, Set<Attribute> asked, TreeMap<Attribute, Double> shares) {}

  private final WordFeaturizer featurizer = new WordFeaturizer(SPACE);
  private final FeatureWeighting.Counter counter = new FeatureWeighting.Counter(SPACE);
  private final List<Word> words = new ArrayList<>();
  private final TreeMap<Attribute, Integer> comments = new TreeMap<>();
  private int clean;

  void add(LabelledComment labelled, Reading reading) {
    Double toxicity = labelled.labels().get(Attribute.TOXICITY);
    boolean marked = !labelled.spans().isEmpty();
    boolean peaceful = toxicity != null && toxicity == 0;
    if (!marked && !(peaceful && clean++ % CLEAN_KEPT == 0)) {
      return;
    }
    TreeSet<Attribute> kinds = new TreeSet<>();
    labelled.spans().forEach(span -> kinds.add(span.attribute()));
    kinds.add(Attribute.TOXICITY);
    if (marked) {
      kinds.forEach(kind -> comments.merge(kind, 1, Integer::sum));
    }
    // Kinds that nobody was asked for are unknown in this comment, not absent from it.
    kinds.addAll(labelled.labels().keySet());
    for (int t = 0; t < reading.tokens().size(); t++) {
      if (reading.canOffend(t)) {
        add(labelled.spans(), kinds, reading, t);
      }
    }
  }

  private void add(List<LabelledSpan> spans, Set<Attribute> asked, Reading reading, int t) {
    Token token = reading.tokens().get(t);
    int begin = reading.text().originalBegin(token.begin());
    int end = reading.text().originalEnd(token.end());
    TreeMap<Attribute, Double> shares = new TreeMap<>();
    for (LabelledSpan span : spans) {
      if (span.begin() < end && span.end() > begin) {
        shares.merge(span.attribute(), span.share(), Math::max);
        // Marked as anything is what the first of the word models learns.
        shares.merge(Attribute.TOXICITY, span.share(), Math::max);
      }
    }
    int[][] distinct =
        featurizer.extract(reading.tokens(), t).stream()
            .map(FeatureBlock::distinct)
            .toArray(int[][]::new);
    counter.add(distinct);
    words.add(new Word(distinct, asked, shares));
  }

  List<Word> words() {
    return words;
  }

  FeatureWeighting weighting() {
    return counter.weighting(2);
  }

  /** What words can be marked as: any kind first, then the kinds that enough comments show. */
  List<Attribute> kinds() {
    List<Attribute> kinds = new ArrayList<>();
    if (comments.getOrDefault(Attribute.TOXICITY, 0) >= LEAST_COMMENTS) {
      kinds.add(Attribute.TOXICITY);
      comments.forEach(
          (kind, count) -> {
            if (count >= LEAST_COMMENTS && !kind.equals(Attribute.TOXICITY)) {
              kinds.add(kind);
            }
          });
    }
    return kinds;
  }
}

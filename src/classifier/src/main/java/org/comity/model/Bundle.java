package org.comity.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.calibration.PlattCalibrator;
import org.comity.comment.Attribute;
import org.comity.features.FeatureBlock;
import org.comity.features.FeatureWeighting;
import org.comity.features.Featurizer;
import org.comity.features.HashedVector;
import org.comity.features.Reading;
import org.comity.features.WordFeaturizer;
import org.comity.linear.LinearTable;
import org.comity.score.Explanation;
import org.comity.score.Explanation.Contribution;
import org.comity.score.Scores;
import org.comity.score.Span;
import org.jspecify.annotations.Nullable;

/**
 * A model with all that scoring needs, ready to score. Immutable, safe for use by several threads.
 */
public final class Bundle {

  private final BundleManifest manifest;
  private final Featurizer featurizer;
  private final FeatureWeighting weighting;
  private final LinearTable table;
  private final List<Attribute> modelled;
  private final List<PlattCalibrator> calibrators;
  private final WordMarks marks;

  /**
   * Makes a bundle ready.
   *
   * @param parts as learnt or read
   */
  public Bundle(BundleParts parts) {
    manifest = parts.manifest();
    featurizer = new Featurizer(manifest.features());
    weighting = parts.weighting();
    table = new LinearTable(parts.models());
    modelled = manifest.attributes().stream().map(head -> new Attribute(head.attribute())).toList();
    calibrators =
        manifest.attributes().stream()
            .map(head -> new PlattCalibrator(head.slope(), head.intercept()))
            .toList();
    marks = new WordMarks(wordScorer(parts), manifest.attributes());
  }

  private static @Nullable WordScorer wordScorer(BundleParts parts) {
    BundleManifest.Words words = parts.manifest().words();
    FeatureWeighting wordWeighting = parts.wordWeighting();
    if (words == null || wordWeighting == null) {
      return null;
    }
    return new WordScorer(
        new WordFeaturizer(words.features()),
        wordWeighting,
        new LinearTable(parts.wordModels()),
        words.attributes().stream().map(Attribute::new).toList());
  }

  /**
   * Reads a bundle from its folder.
   *
   * @param folder where bundle.json lies
   * @return the bundle
   * @throws BundleException if it is missing, damaged or of a newer form
   */
  public static Bundle read(Path folder) {
    return new Bundle(BundleFolder.read(folder));
  }

  /**
   * Reads the starter bundle, which comes on the class path in comity-models.
   *
   * @return the bundle
   * @throws BundleException if it is not there
   */
  public static Bundle starter() {
    return new Bundle(BundleFolder.readStarter());
  }

  /**
   * What the bundle says of itself.
   *
   * @return its manifest
   */
  public BundleManifest manifest() {
    return manifest;
  }

  /**
   * Names the bundle in logs, decisions and answers.
   *
   * @return name and version, joined by a hyphen
   */
  public String id() {
    return manifest.name() + "-" + manifest.version();
  }

  /**
   * What the bundle scores, derived attributes included.
   *
   * @return in their order
   */
  public List<Attribute> attributes() {
    TreeMap<Attribute, Double> example = new TreeMap<>();
    modelled.forEach(attribute -> example.put(attribute, 0.0));
    return List.copyOf(withDerived(example).keySet());
  }

  /**
   * The languages that the bundle scores.
   *
   * @return BCP 47 tags
   */
  public Set<String> languages() {
    return Set.copyOf(manifest.languages());
  }

  /**
   * Whether the bundle scores comments in a language: regional variants and Arabizi belong to their
   * language.
   *
   * @param tag BCP 47
   * @return true if the tag or its first part is among {@link #languages()}
   */
  public boolean reads(String tag) {
    String base = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return languages().contains(tag) || languages().contains(base);
  }

  /**
   * Reads a text as this bundle's models see it.
   *
   * @param text any text
   * @return its words and features
   */
  public Reading read(String text) {
    return featurizer.read(text);
  }

  /**
   * What of a text the models know.
   *
   * @param reading as {@link #read(String)} gave it
   * @return the features with their values; empty if none is known
   */
  public HashedVector vector(Reading reading) {
    return weighting.vector(reading.distinct());
  }

  /**
   * Scores a text.
   *
   * @param vector its features
   * @return a calibrated probability for each of {@link #attributes()}
   */
  public Scores score(HashedVector vector) {
    double[] raw = table.logOdds(vector);
    TreeMap<Attribute, Double> scores = new TreeMap<>();
    for (int m = 0; m < raw.length; m++) {
      scores.put(modelled.get(m), calibrators.get(m).calibrate(raw[m]));
    }
    return new Scores(withDerived(scores));
  }

  private static SortedMap<Attribute, Double> withDerived(SortedMap<Attribute, Double> scores) {
    Double severe = SevereToxicity.derive(scores);
    if (severe != null) {
      scores.putIfAbsent(Attribute.SEVERE_TOXICITY, severe);
    }
    return scores;
  }

  /**
   * Marks the words that offend.
   *
   * @param reading the text
   * @param scores its scores
   * @return spans in the order of the text, without overlap; often none
   */
  public List<Span> mark(Reading reading, Scores scores) {
    Map<Attribute, double[]> parts = new HashMap<>();
    List<Span> spans = new ArrayList<>();
    for (SpanMarker.Mark mark : marks.of(reading, scores, this::contributions)) {
      double[] words =
          parts.computeIfAbsent(mark.attribute(), kind -> contributions(reading, kind));
      double sum = Arrays.stream(words, mark.first(), mark.last() + 1).sum();
      // Words that speak against what they would be marked as would only puzzle the reader.
      if (sum >= 0) {
        int begin = reading.text().originalBegin(reading.tokens().get(mark.first()).begin());
        int end = reading.text().originalEnd(reading.tokens().get(mark.last()).end());
        spans.add(new Span(begin, end, mark.attribute(), sum));
      }
    }
    return spans;
  }

  /**
   * Explains every score that a model gives (a derived one follows from the others).
   *
   * @param reading the text
   * @return one explanation for each modelled attribute
   */
  public List<Explanation> explain(Reading reading) {
    double[] raw = table.logOdds(vector(reading));
    List<float[]> shares = shares(reading);
    List<Explanation> explanations = new ArrayList<>();
    for (int m = 0; m < raw.length; m++) {
      List<Contribution> words = new ArrayList<>();
      double[] parts = contributions(reading, shares, m);
      for (int t = 0; t < parts.length; t++) {
        int begin = reading.text().originalBegin(reading.tokens().get(t).begin());
        int end = reading.text().originalEnd(reading.tokens().get(t).end());
        words.add(new Contribution(begin, end, parts[t]));
      }
      double score = calibrators.get(m).calibrate(raw[m]);
      explanations.add(new Explanation(modelled.get(m), table.bias(m), words, raw[m], score));
    }
    return explanations;
  }

  /** What each token adds to an attribute's log-odds; nothing where no model scores it. */
  private double[] contributions(Reading reading, Attribute attribute) {
    int model = modelled.indexOf(attribute);
    return model < 0
        ? new double[reading.tokens().size()]
        : contributions(reading, shares(reading), model);
  }

  private List<float[]> shares(Reading reading) {
    return reading.blocks().stream().map(weighting::shares).toList();
  }

  private double[] contributions(Reading reading, List<float[]> shares, int model) {
    double[] sums = new double[reading.tokens().size()];
    for (int b = 0; b < shares.size(); b++) {
      FeatureBlock block = reading.blocks().get(b);
      for (int i = 0; i < block.size(); i++) {
        sums[block.token(i)] += (double) table.weight(block.bucket(i), model) * shares.get(b)[i];
      }
    }
    return sums;
  }
}

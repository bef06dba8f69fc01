package org.comity.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.encoder.SentenceEncoder;
import org.comity.features.DenseVector;
import org.comity.features.Reading;
import org.comity.network.Network;
import org.comity.score.Explanation;
import org.comity.score.Explanation.Contribution;
import org.comity.score.Priors;
import org.comity.score.Scores;
import org.comity.score.SevereToxicity;
import org.comity.score.Span;
import org.comity.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A model with all that scoring needs, ready to score. Immutable, safe for use by several threads.
 */
public final class Bundle {

  /** As trained: which words are marked does not depend on a site's mix. */
  private final BundleManifest learnt;

  private final Priors priors;
  private final BundleManifest manifest;
  private final WordTable table;
  private final @Nullable Network network;
  private final BundleParts.@Nullable Encoded encoded;
  private final List<Attribute> modelled;
  private final int[] columns;
  private final WordMarks marks;
  private final List<Attribute> attributes;

  /**
   * Makes a bundle ready.
   *
   * @param parts as learnt or read
   */
  public Bundle(BundleParts parts) {
    learnt = parts.manifest();
    priors = Priors.NONE;
    manifest = learnt;
    table = new WordTable(parts);
    network = parts.network();
    encoded = parts.encoded();
    modelled = manifest.attributes().stream().map(head -> new Attribute(head.attribute())).toList();
    BundleManifest.Order order = manifest.order();
    columns =
        manifest.attributes().stream()
            .mapToInt(
                head -> order == null ? -1 : order.attributes().indexOf(head.askedOfNetwork()))
            .toArray();
    marks = new WordMarks(learnt);
    SortedMap<Attribute, Double> example = new TreeMap<>();
    modelled.forEach(attribute -> example.put(attribute, 0.0));
    attributes = List.copyOf(withDerived(example).keySet());
  }

  private Bundle(Bundle other, Priors priors) {
    learnt = other.learnt;
    this.priors = priors;
    manifest = learnt.at(priors);
    table = other.table;
    network = other.network;
    encoded = other.encoded;
    modelled = other.modelled;
    columns = other.columns;
    marks = other.marks;
    attributes = other.attributes;
  }

  /**
   * The bundle with scores and thresholds for a site where positives have other shares than in
   * training. The order of comments by one attribute, what explains a score, and the words that are
   * marked stay the same; derived scores follow.
   *
   * @param site the shares, in the place of those set before; attributes that it leaves out have
   *     those of training
   * @return a bundle that shares the models with this one
   * @throws IllegalArgumentException if no model scores one of the attributes
   */
  public Bundle at(Priors site) {
    return new Bundle(this, site);
  }

  /**
   * The shares of positives that a site has set.
   *
   * @return none where the scores are for rows mixed as in training
   */
  public Priors priors() {
    return priors;
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
   * @return its manifest, with curves at the shares of positives that are set
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
    return attributes;
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
   * How much of a text is new to it: words that it has not met in training, or hardly ever.
   *
   * @param reading the text
   * @return the share of its words, in [0,1]; 0 if it has none
   */
  public double unknownShare(Reading reading) {
    List<String> words = reading.tokens().stream().filter(Token::isWord).map(Token::text).toList();
    long unknown = words.stream().filter(word -> !table.knows(word)).count();
    return words.isEmpty() ? 0 : (double) unknown / words.size();
  }

  /**
   * Puts a text that quotes nothing to the models.
   *
   * @param reading the text
   * @return what they make of it
   */
  public Appraisal appraise(Reading reading) {
    return appraise(reading, new boolean[reading.tokens().size()]);
  }

  /**
   * Puts a text to the models.
   *
   * @param reading the text
   * @param quoted for each of its tokens whether it is quoted, and so says nothing
   * @return what they make of it
   */
  public Appraisal appraise(Reading reading, boolean[] quoted) {
    SentenceEncoder encoder = encoded == null ? null : encoded.encoder();
    return new Appraisal(reading, quoted, table, network, encoder);
  }

  /**
   * Scores a text.
   *
   * @param appraisal what the models make of it
   * @return a calibrated probability for each of {@link #attributes()}
   */
  public Scores score(Appraisal appraisal) {
    return score(appraisal, manifest);
  }

  private Scores score(Appraisal appraisal, BundleManifest stated) {
    TreeMap<Attribute, Double> scores = new TreeMap<>();
    for (int m = 0; m < modelled.size(); m++) {
      double raw = raw(appraisal, m);
      scores.put(modelled.get(m), stated.attributes().get(m).curve().calibrate(raw));
    }
    return new Scores(withDerived(scores));
  }

  private BundleManifest.Head head(int model) {
    return manifest.attributes().get(model);
  }

  /** The linear model, the network and the model over the encoder's vector, each by its weight. */
  private double raw(Appraisal appraisal, int model) {
    double linear = table.bias(model) + appraisal.linear(model);
    double raw = head(model).linearWeight() * linear;
    QuoteGaps order = appraisal.order();
    if (order != null && columns[model] >= 0) {
      raw += head(model).networkWeight() * order.logOdds(columns[model]);
    }
    DenseVector whole = appraisal.encoded();
    return encoded == null || whole == null
        ? raw
        : raw + head(model).encoderWeight() * encoded.models().get(model).logOdds(whole);
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
   * @param appraisal what the models make of the text
   * @param scores its scores
   * @return spans in the order of the text, without overlap; often none
   */
  public List<Span> mark(Appraisal appraisal, Scores scores) {
    Reading reading = appraisal.reading();
    Scores asLearnt = priors.isEmpty() ? scores : score(appraisal, learnt);
    List<Span> spans = new ArrayList<>();
    for (SpanMarker.Mark mark :
        marks.of(appraisal, asLearnt, kind -> contributions(appraisal, modelled.indexOf(kind)))) {
      int model = modelled.indexOf(mark.attribute());
      double sum =
          Arrays.stream(contributions(appraisal, model, mark.first(), mark.last() + 1)).sum();
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
   * Explains every score that a model gives (a derived one follows from the others). What an
   * encoder says of the whole text cannot be split by words: it is part of the bias.
   *
   * @param appraisal what the models make of the text
   * @return one explanation for each modelled attribute
   */
  public List<Explanation> explain(Appraisal appraisal) {
    Reading reading = appraisal.reading();
    List<Explanation> explanations = new ArrayList<>();
    for (int m = 0; m < modelled.size(); m++) {
      List<Contribution> words = new ArrayList<>();
      double[] parts = contributions(appraisal, m);
      for (int t = 0; t < parts.length; t++) {
        int begin = reading.text().originalBegin(reading.tokens().get(t).begin());
        int end = reading.text().originalEnd(reading.tokens().get(t).end());
        words.add(new Contribution(begin, end, parts[t]));
      }
      double raw = raw(appraisal, m);
      double bias = raw - Arrays.stream(parts).sum();
      double score = head(m).curve().calibrate(raw);
      explanations.add(new Explanation(modelled.get(m), bias, words, raw, score));
    }
    return explanations;
  }

  /** What each token adds to an attribute's raw score. */
  private double[] contributions(Appraisal appraisal, int model) {
    return contributions(appraisal, model, 0, appraisal.reading().tokens().size());
  }

  private double[] contributions(Appraisal appraisal, int model, int from, int to) {
    double[] parts = appraisal.linearParts(model, from, to);
    QuoteGaps order = appraisal.order();
    double[] ofOrder =
        order == null || columns[model] < 0
            ? new double[parts.length]
            : order.contributions(columns[model], from, to);
    for (int t = 0; t < parts.length; t++) {
      parts[t] = head(model).linearWeight() * parts[t] + head(model).networkWeight() * ofOrder[t];
    }
    return parts;
  }
}

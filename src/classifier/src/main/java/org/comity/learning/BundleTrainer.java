package org.comity.learning;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledComment;
import org.comity.encoder.SentenceEncoder;
import org.comity.features.FeatureWeighting;
import org.comity.features.KnownWords;
import org.comity.learning.TrainedBundle.HeldBack;
import org.comity.linear.HashedLogisticModel;
import org.comity.model.BundleException;
import org.comity.model.BundleManifest;
import org.comity.model.BundleParts;
import org.comity.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Learns a bundle from labelled comments: for each attribute a linear model over single words, and
 * for all together a network over words in their order; with an encoder, for each attribute a
 * linear model over its vectors too. All are learnt twice: without a tenth of the texts, to fit
 * calibration curves and thresholds on them and to say how good they are, and then with all of
 * them. The same rows in the same order with the same settings give the same bundle.
 */
public final class BundleTrainer {

  private static final int MIN_TEXTS = 2;
  private static final double MIN_OF_A_KIND = 5;
  private static final int LEAST_MARKED = 50;

  private final TrainingSettings settings;
  private final TrainingProgress progress;

  /**
   * A trainer.
   *
   * @param settings how to learn
   * @param progress hears how far it is
   */
  public BundleTrainer(TrainingSettings settings, TrainingProgress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Learns.
   *
   * @param corpus labelled comments, read once; texts are not kept, or until an encoder has read
   *     them
   * @return the bundle and its scores for the rows held back
   * @throws BundleException if no attribute has enough rows
   */
  public TrainedBundle train(Iterator<LabelledComment> corpus) {
    SentenceEncoder encoder = encoder();
    TrainingRows rows = TrainingRows.read(corpus, settings, encoder != null, progress);
    EncodedRows texts =
        encoder == null ? null : EncodedRows.of(encoder, rows.takeTexts(), progress);
    FeatureWeighting weighting = weighting(rows);
    List<AttributeTraining> heads = heads(rows, weighting, texts);
    CompletableFuture<List<AttributeTraining.Linear>> linear =
        CompletableFuture.supplyAsync(() -> linear(heads));
    NetworkTraining.@Nullable Learnt networks = networks(rows);
    List<AttributeTraining.Learnt> learnt = join(heads, linear.join(), networks, rows);
    Network network = networks == null ? null : networks.all();
    BundleParts parts = assemble(rows, weighting, learnt, network);
    return new TrainedBundle(parts, heldBack(rows.rows(), learnt));
  }

  private @Nullable SentenceEncoder encoder() {
    BundleParts base = settings.base();
    BundleParts.Encoded encoded = base == null ? null : base.encoded();
    return encoded == null ? settings.encoder() : encoded.encoder();
  }

  private FeatureWeighting weighting(TrainingRows rows) {
    FeatureWeighting own = rows.weighting(MIN_TEXTS);
    BundleParts base = settings.base();
    return base == null ? own : base.weighting().orElse(own);
  }

  private List<AttributeTraining> heads(
      TrainingRows rows, FeatureWeighting weighting, @Nullable EncodedRows texts) {
    var views = new AttributeTraining.Views(rows.vectors(weighting), settings.space(), texts);
    Map<Attribute, AttributeTraining.Base> bases =
        settings.base() == null ? Map.of() : new BaseScores(settings.base(), texts).of(rows);
    return learnable(rows).stream()
        .map(
            attribute ->
                new AttributeTraining(
                    attribute,
                    rows,
                    views,
                    settings.seed(),
                    bases.getOrDefault(attribute, BaseScores.alike(attribute, bases, rows))))
        .toList();
  }

  private List<AttributeTraining.Linear> linear(List<AttributeTraining> heads) {
    AtomicInteger done = new AtomicInteger();
    return heads.parallelStream()
        .map(AttributeTraining::learn)
        .peek(head -> progress.at("learning", done.incrementAndGet(), heads.size()))
        .toList();
  }

  private NetworkTraining.@Nullable Learnt networks(TrainingRows rows) {
    return settings.fast() || settings.base() != null
        ? null
        : new NetworkTraining(learnable(rows), settings.seed(), progress).learn(rows);
  }

  private List<AttributeTraining.Learnt> join(
      List<AttributeTraining> heads,
      List<AttributeTraining.Linear> linear,
      NetworkTraining.@Nullable Learnt networks,
      TrainingRows rows) {
    double[][] odds =
        networks == null
            ? null
            : NetworkTraining.logOdds(networks.partial(), rows, TrainingRows.Row::heldBack);
    List<AttributeTraining.Learnt> learnt = new ArrayList<>();
    for (int a = 0; a < heads.size(); a++) {
      learnt.add(heads.get(a).join(linear.get(a), odds == null ? null : column(odds, a)));
    }
    return learnt;
  }

  private static double[] column(double[][] rows, int column) {
    double[] values = new double[rows.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows[i] == null ? 0 : rows[i][column];
    }
    return values;
  }

  /** Attributes with some rows for and some against, beside those held back. */
  private static List<Attribute> learnable(TrainingRows rows) {
    TreeMap<Attribute, Double> inFavour = new TreeMap<>();
    TreeMap<Attribute, Double> against = new TreeMap<>();
    for (TrainingRows.Row row : rows.rows()) {
      if (row.heldBack()) {
        continue;
      }
      row.labels().forEach((attribute, label) -> inFavour.merge(attribute, label, Double::sum));
      row.labels().forEach((attribute, label) -> against.merge(attribute, 1 - label, Double::sum));
    }
    List<Attribute> learnable =
        inFavour.keySet().stream()
            .filter(attribute -> inFavour.getOrDefault(attribute, 0.0) >= MIN_OF_A_KIND)
            .filter(attribute -> against.getOrDefault(attribute, 0.0) >= MIN_OF_A_KIND)
            .toList();
    if (learnable.isEmpty()) {
      throw new BundleException(
          "no attribute has "
              + (int) MIN_OF_A_KIND
              + " rows for and as many against it: give more labelled comments");
    }
    return learnable;
  }

  private BundleParts assemble(
      TrainingRows rows,
      FeatureWeighting weighting,
      List<AttributeTraining.Learnt> learnt,
      @Nullable Network network) {
    TreeMap<Attribute, BundleManifest.Head> heads = new TreeMap<>();
    TreeMap<Attribute, HashedLogisticModel> models = new TreeMap<>();
    BundleParts base = settings.base();
    if (base != null) {
      for (int m = 0; m < base.models().size(); m++) {
        Attribute attribute = new Attribute(base.models().get(m).getName());
        heads.put(attribute, base.manifest().attributes().get(m));
        models.put(attribute, base.models().get(m));
      }
    }
    for (AttributeTraining.Learnt head : learnt) {
      heads.put(head.attribute(), head.head());
      models.put(head.attribute(), head.words());
    }
    SentenceEncoder encoder = encoder();
    BundleManifest manifest =
        new BundleManifest(
            BundleManifest.FORMAT,
            settings.name(),
            settings.version(),
            settings.languages(),
            settings.space(),
            List.copyOf(heads.values()),
            base == null ? order(rows, learnt, network) : base.manifest().order(),
            encoder == null ? null : encoder.settings(),
            training(rows));
    BundleParts parts =
        new BundleParts(
            manifest,
            weighting,
            List.copyOf(models.values()),
            base == null ? network : base.network(),
            base == null ? KnownWords.none() : base.words(),
            encoder == null ? null : encoded(encoder, learnt));
    return base == null ? parts.withWords(OffendingWords.of(parts, rows)) : parts;
  }

  /** The models over the encoder's vectors, a base's where nothing was learnt. */
  private BundleParts.Encoded encoded(
      SentenceEncoder encoder, List<AttributeTraining.Learnt> learnt) {
    TreeMap<Attribute, HashedLogisticModel> models = new TreeMap<>();
    BundleParts base = settings.base();
    BundleParts.Encoded earlier = base == null ? null : base.encoded();
    if (earlier != null) {
      earlier.models().forEach(model -> models.put(new Attribute(model.getName()), model));
    }
    for (AttributeTraining.Learnt head : learnt) {
      if (head.texts() != null) {
        models.put(head.attribute(), head.texts());
      }
    }
    return new BundleParts.Encoded(encoder, List.copyOf(models.values()));
  }

  private static BundleManifest.@Nullable Order order(
      TrainingRows rows, List<AttributeTraining.Learnt> learnt, @Nullable Network network) {
    if (network == null) {
      return null;
    }
    long marked = rows.rows().stream().filter(row -> !row.marks().isEmpty()).count();
    List<String> names = learnt.stream().map(head -> head.attribute().name()).toList();
    boolean marks = marked >= LEAST_MARKED && names.contains(Attribute.TOXICITY.name());
    return new BundleManifest.Order(network.shape(), names, marks);
  }

  private BundleManifest.Training training(TrainingRows rows) {
    BundleParts base = settings.base();
    List<BundleManifest.Source> sources = new ArrayList<>();
    String from = null;
    if (base != null) {
      sources.addAll(base.manifest().training().sources());
      from = base.manifest().name() + "-" + base.manifest().version();
    }
    sources.addAll(rows.sources());
    return new BundleManifest.Training(settings.seed(), from, sources);
  }

  private static List<HeldBack> heldBack(
      List<TrainingRows.Row> rows, List<AttributeTraining.Learnt> learnt) {
    List<HeldBack> heldBack = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      TrainingRows.Row row = rows.get(i);
      SortedMap<Attribute, Double> scores = new TreeMap<>();
      for (AttributeTraining.Learnt head : learnt) {
        Double score = head.heldBack().get(i);
        if (score != null) {
          scores.put(head.attribute(), score);
        }
      }
      if (!scores.isEmpty()) {
        heldBack.add(
            new HeldBack(row.id(), row.source(), row.lang(), row.length(), row.labels(), scores));
      }
    }
    return heldBack;
  }
}

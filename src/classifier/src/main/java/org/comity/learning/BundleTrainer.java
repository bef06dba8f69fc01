package org.comity.learning;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledComment;
import org.comity.features.FeatureSpace;
import org.comity.features.FeatureWeighting;
import org.comity.features.HashedVector;
import org.comity.learning.TrainedBundle.HeldBack;
import org.comity.linear.HashedLogisticModel;
import org.comity.model.BundleException;
import org.comity.model.BundleManifest;
import org.comity.model.BundleParts;
import org.jspecify.annotations.Nullable;

/**
 * Learns a bundle from labelled comments. Each attribute is learnt twice: without a tenth of the
 * texts, to fit its calibration curve and thresholds on them and to say how good it is, and then
 * with all of them. The same rows in the same order with the same settings give the same bundle.
 */
public final class BundleTrainer {

  private static final int MIN_TEXTS = 2;
  private static final double MIN_OF_A_KIND = 5;

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
   * @param corpus labelled comments, read once; texts are not kept
   * @return the bundle and its scores for the rows held back
   * @throws BundleException if no attribute has enough rows
   */
  public TrainedBundle train(Iterator<LabelledComment> corpus) {
    MarkedWords words = new MarkedWords();
    TrainingRows rows = TrainingRows.read(corpus, space(), words, progress);
    FeatureWeighting weighting = weighting(rows);
    HashedVector[] vectors = rows.vectors(weighting);
    List<Attribute> attributes = learnable(rows);
    AtomicInteger done = new AtomicInteger();
    List<AttributeTraining.Learnt> learnt =
        attributes.parallelStream()
            .map(attribute -> training(attribute).learn(rows.rows(), vectors))
            .peek(head -> progress.at("learning", done.incrementAndGet(), attributes.size()))
            .toList();
    BundleParts parts = assemble(rows, weighting, learnt, words);
    return new TrainedBundle(parts, heldBack(rows.rows(), learnt));
  }

  private FeatureSpace space() {
    BundleParts base = settings.base();
    return base == null ? settings.features() : base.manifest().features();
  }

  private FeatureWeighting weighting(TrainingRows rows) {
    FeatureWeighting own = rows.weighting(MIN_TEXTS);
    BundleParts base = settings.base();
    return base == null ? own : base.weighting().orElse(own);
  }

  private AttributeTraining training(Attribute attribute) {
    return new AttributeTraining(attribute, space(), settings.seed(), baseOf(attribute));
  }

  private AttributeTraining.@Nullable Base baseOf(Attribute attribute) {
    BundleParts base = settings.base();
    if (base == null) {
      return null;
    }
    for (int m = 0; m < base.models().size(); m++) {
      BundleManifest.Head head = base.manifest().attributes().get(m);
      if (head.attribute().equals(attribute.name())) {
        return new AttributeTraining.Base(base.models().get(m), head);
      }
    }
    return null;
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
      MarkedWords words) {
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
      models.put(head.attribute(), head.model());
    }
    WordTraining.Learnt marks = new WordTraining(settings.seed(), progress).learn(words, base);
    BundleManifest manifest =
        new BundleManifest(
            BundleManifest.FORMAT,
            settings.name(),
            settings.version(),
            settings.languages(),
            space(),
            List.copyOf(heads.values()),
            marks.words(),
            training(rows));
    return new BundleParts(
        manifest, weighting, List.copyOf(models.values()), marks.weighting(), marks.models());
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

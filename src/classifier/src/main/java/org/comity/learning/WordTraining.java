package org.comity.learning;

import java.util.ArrayList;
import java.util.List;
import org.comity.comment.Attribute;
import org.comity.features.FeatureWeighting;
import org.comity.features.HashedVector;
import org.comity.linear.HashedExample;
import org.comity.linear.HashedLogisticModel;
import org.comity.model.BundleManifest;
import org.comity.model.BundleParts;
import org.jspecify.annotations.Nullable;

/** Learns the models that mark words, where enough comments have marked words. */
final class WordTraining {

  private final long seed;
  private final TrainingProgress progress;

  WordTraining(long seed, TrainingProgress progress) {
    this.seed = seed;
    this.progress = progress;
  }

  /** What was learnt; nothing at all where there was too little to learn from. */
  record Learnt(
      BundleManifest.@Nullable Words words,
      @Nullable FeatureWeighting weighting,
      List<HashedLogisticModel> models) {}

  /** Learns from marked words, or keeps what the base knows. */
  Learnt learn(MarkedWords marked, @Nullable BundleParts base) {
    List<Attribute> kinds = marked.kinds();
    if (base != null && base.manifest().words() != null) {
      return new Learnt(base.manifest().words(), base.wordWeighting(), base.wordModels());
    }
    if (kinds.isEmpty()) {
      return new Learnt(null, null, List.of());
    }
    FeatureWeighting weighting = marked.weighting();
    HashedVector[] vectors =
        marked.words().stream()
            .map(word -> weighting.vector(word.distinct()))
            .toArray(HashedVector[]::new);
    progress.at("learning words", 0, kinds.size());
    List<HashedLogisticModel> models =
        kinds.parallelStream().map(kind -> fit(marked, vectors, kind)).toList();
    progress.at("learning words", kinds.size(), kinds.size());
    List<String> names = kinds.stream().map(Attribute::name).toList();
    return new Learnt(new BundleManifest.Words(MarkedWords.SPACE, names), weighting, models);
  }

  private HashedLogisticModel fit(MarkedWords marked, HashedVector[] vectors, Attribute kind) {
    List<HashedExample> examples = new ArrayList<>();
    for (int i = 0; i < vectors.length; i++) {
      MarkedWords.Word word = marked.words().get(i);
      if (word.asked().contains(kind)) {
        double share = word.shares().getOrDefault(kind, 0.0);
        AttributeModels.addFraction(examples, kind, vectors[i], share, 1);
      }
    }
    return AttributeModels.fit(examples, MarkedWords.SPACE, kind, seed, null);
  }
}

package org.comity.linear;

import com.oracle.labs.mlrg.olcut.provenance.ListProvenance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tribuo.Dataset;
import org.tribuo.FeatureMap;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableOutputInfo;
import org.tribuo.OutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.protos.core.DatasetProto;
import org.tribuo.provenance.DataSourceProvenance;
import org.tribuo.provenance.DatasetProvenance;

/** A Tribuo dataset of {@link HashedExample}s. Filled once, then only read. */
public final class HashedDataset extends Dataset<Label> {

  private static final LabelFactory LABELS = new LabelFactory();

  private final BucketFeatureMap domain;
  private final MutableOutputInfo<Label> outputs = LABELS.generateInfo();

  /**
   * A dataset.
   *
   * @param source where the rows come from
   * @param domain the buckets that they use
   * @param examples the rows
   */
  public HashedDataset(
      DataSourceProvenance source, BucketFeatureMap domain, List<HashedExample> examples) {
    super(source, LABELS);
    this.domain = domain;
    for (HashedExample example : examples) {
      data.add(example);
      outputs.observe(example.getOutput());
    }
  }

  @Override
  public Set<Label> getOutputs() {
    return new HashSet<>(outputs.getDomain());
  }

  @Override
  public ImmutableOutputInfo<Label> getOutputIDInfo() {
    return outputs.generateImmutableOutputInfo();
  }

  @Override
  public OutputInfo<Label> getOutputInfo() {
    return outputs;
  }

  @Override
  public ImmutableFeatureMap getFeatureIDMap() {
    return domain;
  }

  @Override
  public FeatureMap getFeatureMap() {
    return domain;
  }

  @Override
  public DatasetProvenance getProvenance() {
    return new DatasetProvenance(sourceProvenance, new ListProvenance<>(), this);
  }

  @Override
  public DatasetProto serialize() {
    throw new UnsupportedOperationException(
        "rows stay in their corpus: a dataset is made anew from it, never stored");
  }
}

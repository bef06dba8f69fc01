package org.comity.linear;

import com.google.protobuf.Any;
import com.google.protobuf.Int32Value;
import com.google.protobuf.InvalidProtocolBufferException;
import org.jspecify.annotations.Nullable;
import org.tribuo.CategoricalIDInfo;
import org.tribuo.CategoricalInfo;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.VariableIDInfo;
import org.tribuo.protos.core.FeatureDomainProto;

/**
 * The feature domain of the hashing trick (Weinberger et al., "Feature hashing for large scale
 * multitask learning", ICML 2009): bucket n has the name "#n" and the id n, and there is nothing to
 * store but their number. Tribuo's HashedFeatureMap is something else: it hides the names of a
 * dictionary.
 */
public final class BucketFeatureMap extends ImmutableFeatureMap {

  private static final int VERSION = 0;

  /**
   * A domain of buckets.
   *
   * @param buckets how many, at least 1
   */
  public BucketFeatureMap(int buckets) {
    if (buckets < 1) {
      throw new IllegalArgumentException("a feature domain needs buckets");
    }
    this.size = buckets;
  }

  /**
   * The name of a bucket.
   *
   * @param bucket its id
   * @return "#" and the id
   */
  public static String name(int bucket) {
    return "#" + bucket;
  }

  @Override
  public int getID(String name) {
    if (name.length() < 2 || name.charAt(0) != '#') {
      return -1;
    }
    try {
      int id = Integer.parseInt(name, 1, name.length(), 10);
      return id >= 0 && id < size ? id : -1;
    } catch (NumberFormatException notOurs) {
      return -1;
    }
  }

  @Override
  @SuppressWarnings("NullAway") // Tribuo's contract: null for a name outside the domain
  public VariableIDInfo get(String name) {
    int id = getID(name);
    return id < 0 ? null : info(name, id);
  }

  @Override
  public VariableIDInfo get(int id) {
    return info(name(id), id);
  }

  private static VariableIDInfo info(String name, int id) {
    return new CategoricalIDInfo(new CategoricalInfo(name), id);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BucketFeatureMap map && map.size == size;
  }

  @Override
  public int hashCode() {
    return size;
  }

  @Override
  public FeatureDomainProto serialize() {
    return FeatureDomainProto.newBuilder()
        .setVersion(VERSION)
        .setClassName(BucketFeatureMap.class.getName())
        .setSerializedData(Any.pack(Int32Value.of(size)))
        .build();
  }

  /**
   * Tribuo calls this to read what {@link #serialize} wrote.
   *
   * @param version the format
   * @param className this class
   * @param message the number of buckets
   * @return the domain
   * @throws InvalidProtocolBufferException if the message is something else
   */
  public static BucketFeatureMap deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    if (version != VERSION) {
      throw new IllegalArgumentException("unknown version " + version + " of a bucket domain");
    }
    return new BucketFeatureMap(message.unpack(Int32Value.class).getValue());
  }
}

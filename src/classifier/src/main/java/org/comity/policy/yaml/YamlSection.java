package org.comity.policy.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.policy.fault.Argument.Quote;
import org.comity.policy.fault.Argument.Words;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.fault.Flaw;
import org.comity.policy.fault.Subject;
import org.comity.policy.fault.Subject.ValueOf;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Keys with values, each key once. */
public final class YamlSection {

  /** What a section is called and whom it tells of faults. */
  record Context(Subject name, Faults faults) {}

  private final MappingNode node;
  private final Context context;
  private final Map<String, YamlValue> values = new LinkedHashMap<>();
  private final Map<String, YamlValue> keys = new LinkedHashMap<>();

  YamlSection(MappingNode node, Context context, Collection<String> known) {
    this.node = node;
    this.context = context;
    for (NodeTuple entry : node.getValue()) {
      add(entry, known);
    }
  }

  private void add(NodeTuple entry, Collection<String> known) {
    Node keyNode = entry.getKeyNode();
    YamlValue key = new YamlValue(keyNode, Subject.KEY, context.faults());
    String name = keyNode instanceof ScalarNode scalar ? scalar.getValue() : null;
    if (name == null || name.isBlank()) {
      key.fault(FaultCode.KEY_NO_WORD);
    } else if (values.containsKey(name)) {
      key.fault(FaultCode.KEY_TWICE, new Quote(name));
    } else if (!known.isEmpty() && !known.contains(name)) {
      key.fault(
          Spelling.nearest(name, known)
              .map(near -> Flaw.quoting(FaultCode.KEY_UNKNOWN_NEAR, name, near))
              .orElseGet(
                  () -> Flaw.of(FaultCode.KEY_UNKNOWN, new Quote(name), Words.sorted(known))));
    } else {
      keys.put(name, key);
      values.put(name, new YamlValue(entry.getValueNode(), new ValueOf(name), context.faults()));
    }
  }

  /**
   * The value of a key.
   *
   * @param key any
   * @return null where the key is missing
   */
  public @Nullable YamlValue get(String key) {
    return values.get(key);
  }

  /**
   * The value of a key that must be there.
   *
   * @param key any
   * @return null where the key is missing, for which there is a fault
   */
  public @Nullable YamlValue required(String key) {
    YamlValue value = values.get(key);
    if (value == null) {
      context
          .faults()
          .add(
              node.getStartMark().getLine() + 1,
              node.getStartMark().getColumn() + 1,
              Flaw.of(FaultCode.KEY_MISSING, context.name(), new Quote(key)));
    }
    return value;
  }

  /**
   * All values in the order of the text.
   *
   * @return by key
   */
  public Map<String, YamlValue> values() {
    return values;
  }

  /**
   * A key as a value of its own, to tell faults of it.
   *
   * @param key one of {@link #values()}
   * @return the key with its place
   */
  public YamlValue key(String key) {
    YamlValue place = keys.get(key);
    if (place == null) {
      throw new IllegalArgumentException("no key " + key);
    }
    return place;
  }
}

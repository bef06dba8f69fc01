package org.comity.policy.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.comity.comment.Attribute;
import org.comity.policy.fault.Argument.Quote;
import org.comity.policy.fault.Argument.Words;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.fault.Flaw;
import org.comity.policy.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** The attributes that may be asked for, by name: those that a bundle scores, or any. */
final class AttributeNames {

  private final Map<String, Attribute> known = new LinkedHashMap<>();
  private final boolean isAny;

  AttributeNames(Collection<Attribute> attributes) {
    this(attributes, false);
  }

  private AttributeNames(Collection<Attribute> attributes, boolean isAny) {
    this.isAny = isAny;
    new TreeSet<>(attributes).forEach(attribute -> known.put(attribute.name(), attribute));
  }

  static AttributeNames any() {
    return new AttributeNames(Attribute.KNOWN, true);
  }

  Flaw unknown(String name) {
    return Flaw.of(
        FaultCode.EXPRESSION_ATTRIBUTE, new Quote(name), new Words(List.copyOf(known.keySet())));
  }

  boolean contains(String name) {
    return isAny || known.containsKey(name);
  }

  /** The attribute of a name; null and a fault at its place where none is scored. */
  @Nullable Attribute read(String name, YamlValue place) {
    Attribute attribute = known.get(name);
    return attribute == null ? other(name, place) : attribute;
  }

  private @Nullable Attribute other(String name, YamlValue place) {
    try {
      return isAny ? new Attribute(name) : place.choice(known);
    } catch (IllegalArgumentException e) {
      return place.choice(known);
    }
  }
}

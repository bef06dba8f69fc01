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

/** The attributes that a bundle scores, by name. */
final class AttributeNames {

  private final Map<String, Attribute> known = new LinkedHashMap<>();

  AttributeNames(Collection<Attribute> attributes) {
    new TreeSet<>(attributes).forEach(attribute -> known.put(attribute.name(), attribute));
  }

  Flaw unknown(String name) {
    return Flaw.of(
        FaultCode.EXPRESSION_ATTRIBUTE, new Quote(name), new Words(List.copyOf(known.keySet())));
  }

  boolean contains(String name) {
    return known.containsKey(name);
  }

  /** The attribute of a name; null and a fault at its place where none is scored. */
  @Nullable Attribute read(String name, YamlValue place) {
    Attribute attribute = known.get(name);
    return attribute == null ? place.choice(known) : attribute;
  }
}

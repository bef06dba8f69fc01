package org.comity.service.door.perspective.mask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a response that is asked for: names separated by commas, {@code a/b} or {@code a.b}
 * for b within a, {@code a(b,c)} for several within a, {@code *} for every name. A field that is
 * named without anything within it is kept whole; elements of a list are cut one by one.
 */
public final class FieldMask {

  private final Map<String, FieldMask> fields = new LinkedHashMap<>();
  private boolean whole;

  FieldMask() {}

  /**
   * Reads a mask.
   *
   * @param text such as {@code attributeScores(TOXICITY/summaryScore),languages}
   * @param known the fields that the response may have
   * @return the mask
   * @throws FieldMaskException if it is malformed or names something else
   */
  public static FieldMask parse(String text, KnownFields known) {
    FieldMask mask = new FieldMaskParser(text).parse();
    mask.check(known);
    return mask;
  }

  /** The mask below a name; made if it is new. */
  FieldMask below(String name) {
    return fields.computeIfAbsent(name, any -> new FieldMask());
  }

  /** Keeps everything below, whatever else is said. */
  void keepWhole() {
    whole = true;
  }

  private void check(KnownFields known) {
    fields.forEach(
        (name, mask) -> {
          if (name.equals(KnownFields.ANY_NAME) && !known.below().isEmpty()) {
            known.below().values().forEach(mask::check);
            return;
          }
          KnownFields at = known.at(name);
          if (at == null) {
            throw new FieldMaskException("there is no field " + name + " at that place");
          }
          mask.check(at);
        });
  }

  /**
   * Cuts a response.
   *
   * @param response all of it
   * @return what is asked for; fields keep their order
   */
  public JsonNode cut(JsonNode response) {
    if (whole || response.isValueNode()) {
      return response;
    }
    if (response instanceof ArrayNode list) {
      ArrayNode left = list.arrayNode();
      list.forEach(element -> left.add(cut(element)));
      return left;
    }
    ObjectNode left = ((ObjectNode) response).objectNode();
    for (Map.Entry<String, JsonNode> field : response.properties()) {
      FieldMask mask = of(field.getKey());
      if (mask != null) {
        left.set(field.getKey(), mask.cut(field.getValue()));
      }
    }
    return left;
  }

  private @Nullable FieldMask of(String name) {
    FieldMask named = fields.get(name);
    FieldMask every = fields.get(KnownFields.ANY_NAME);
    return named == null || every == null ? (named == null ? every : named) : named.and(every);
  }

  private FieldMask and(FieldMask other) {
    FieldMask both = new FieldMask();
    both.whole = whole || other.whole;
    both.fields.putAll(fields);
    other.fields.forEach((name, mask) -> both.fields.merge(name, mask, FieldMask::and));
    return both;
  }
}

package org.comity.service.door.perspective.mask;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a response may have.
 *
 * @param below what each of them holds; {@link #ANY_NAME} stands for names that nobody can list
 */
public record KnownFields(Map<String, KnownFields> below) {

  /** Stands for any name. */
  public static final String ANY_NAME = "*";

  /** A field that holds no others. */
  public static final KnownFields NONE = new KnownFields(Map.of());

  /** Copies the map. */
  public KnownFields {
    below = Map.copyOf(below);
  }

  /** What the field of a name holds; null if there is none. */
  @Nullable KnownFields at(String name) {
    KnownFields named = below.get(name);
    return named == null ? below.get(ANY_NAME) : named;
  }
}

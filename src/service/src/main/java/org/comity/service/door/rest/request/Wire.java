package org.comity.service.door.rest.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;

/** How names stand on the wire. */
public final class Wire {

  private Wire() {}

  /**
   * A constant as the wire has it.
   *
   * @param constant any
   * @return in lower case
   */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The constant that a name stands for, in lower or upper case.
   *
   * @param field where it stands
   * @param name as it was sent
   * @param type of the constants
   * @param <E> the type
   * @return the constant
   * @throws ProblemException 422 with the names there are, if it is none of them
   */
  public static <E extends Enum<E>> E constant(String field, String name, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new ProblemException(Problem.invalid(field, "one of " + names(type))));
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Wire::name).collect(Collectors.joining(", "));
  }

  /**
   * A name as one part of a path.
   *
   * @param name any
   * @return percent-encoded
   */
  public static String segment(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

package org.comity.service.door.rest.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.policy.ReasonCode;
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
    return among(field, name, type.getEnumConstants(), Wire::name);
  }

  /**
   * The reason code that a name stands for, in lower or upper case; the wire has them in upper
   * case.
   *
   * @param field where it stands
   * @param name as it was sent
   * @return the code
   * @throws ProblemException 422 with the codes there are, if it is none of them
   */
  public static ReasonCode code(String field, String name) {
    return among(field, name, ReasonCode.values(), ReasonCode::name);
  }

  private static <E extends Enum<E>> E among(
      String field, String name, E[] constants, Function<E, String> written) {
    return Arrays.stream(constants)
        .filter(constant -> constant.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.invalid(
                        field,
                        "one of "
                            + Arrays.stream(constants)
                                .map(written)
                                .collect(Collectors.joining(", ")))));
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

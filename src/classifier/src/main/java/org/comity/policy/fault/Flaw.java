package org.comity.policy.fault;

import java.util.List;

/**
 * What is wrong, without its place. Immutable.
 *
 * @param code what kind of flaw it is
 * @param arguments what belongs into its sentence, as many as the code asks for
 */
public record Flaw(FaultCode code, List<Argument> arguments) {

  /** Copies the list. */
  public Flaw {
    arguments = List.copyOf(arguments);
    if (arguments.size() != code.arguments()) {
      throw new IllegalArgumentException(code + " has " + code.arguments() + " arguments");
    }
  }

  /**
   * A flaw.
   *
   * @param code what kind of flaw it is
   * @param arguments as many as the code asks for
   * @return the flaw
   */
  public static Flaw of(FaultCode code, Argument... arguments) {
    return new Flaw(code, List.of(arguments));
  }

  /**
   * A flaw of whose arguments all are quoted.
   *
   * @param code what kind of flaw it is
   * @param quotes as many as the code asks for
   * @return the flaw
   */
  public static Flaw quoting(FaultCode code, String... quotes) {
    return new Flaw(code, List.of(quotes).stream().<Argument>map(Argument.Quote::new).toList());
  }

  /**
   * What is wrong and what to do.
   *
   * @return in English
   */
  public String sentence() {
    return code.sentence(arguments.stream().map(Argument::english).toList());
  }
}

package org.comity.policy.fault;

import java.util.Collection;
import java.util.List;

/** What belongs into the sentence of a flaw. Immutable. */
public sealed interface Argument permits Argument.Quote, Argument.Words, Argument.Figure, Subject {

  /**
   * How it stands in an English sentence.
   *
   * @return without quotation marks, except around keys
   */
  String english();

  /**
   * Something of the text, or to write into it: a key, a name, a sign.
   *
   * @param text as it is written
   */
  record Quote(String text) implements Argument {
    @Override
    public String english() {
      return text;
    }
  }

  /**
   * Some of which one is to be written.
   *
   * @param words in the order in which they are told
   */
  record Words(List<String> words) implements Argument {

    /** Copies the list. */
    public Words {
      words = List.copyOf(words);
    }

    /**
     * Words of which none comes first.
     *
     * @param words any
     * @return in the order of the alphabet
     */
    public static Words sorted(Collection<String> words) {
      return new Words(words.stream().sorted().toList());
    }

    @Override
    public String english() {
      return String.join(", ", words);
    }
  }

  /**
   * A number.
   *
   * @param number finite
   */
  record Figure(double number) implements Argument {
    @Override
    public String english() {
      return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
  }
}

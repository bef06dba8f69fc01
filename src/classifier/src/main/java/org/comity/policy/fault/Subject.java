package org.comity.policy.fault;

/** The part of a text that a flaw is in. */
public sealed interface Subject extends Argument {

  /** All of it. */
  Subject FILE = new WholeFile();

  /** The name before a colon. */
  Subject KEY = new AnyKey();

  /** All of it. */
  record WholeFile() implements Subject {
    @Override
    public String english() {
      return "the file";
    }
  }

  /** The name before a colon. */
  record AnyKey() implements Subject {
    @Override
    public String english() {
      return "a key";
    }
  }

  /**
   * What stands after a key.
   *
   * @param key as it is written
   */
  record ValueOf(String key) implements Subject {
    @Override
    public String english() {
      return "\"" + key + "\"";
    }
  }

  /**
   * An entry of a list.
   *
   * @param list what is a list
   */
  record EntryOf(Subject list) implements Subject {
    @Override
    public String english() {
      return "an entry of " + list.english();
    }
  }
}

package org.comity.service.dashboard.connect.guide;

import java.util.List;

/**
 * How a platform is connected.
 *
 * @param steps one after another
 * @param trials commands that try it out
 */
public record Guide(List<Step> steps, List<Trial> trials) {

  /** Copies the lists. */
  public Guide {
    steps = List.copyOf(steps);
    trials = List.copyOf(trials);
  }

  /**
   * A step.
   *
   * @param sentence what to do
   * @param settings what to enter
   */
  public record Step(String sentence, List<Setting> settings) {

    /** Copies the list. */
    public Step {
      settings = List.copyOf(settings);
    }

    static Step of(String sentence, Setting... settings) {
      return new Step(sentence, List.of(settings));
    }
  }

  /**
   * What to enter.
   *
   * @param name what the platform calls it
   * @param value to be pasted
   */
  public record Setting(String name, String value) {

    /** Without the value, which may hold a key. */
    @Override
    public String toString() {
      return "Setting[" + name + "]";
    }
  }

  /**
   * A command that tries it out.
   *
   * @param sentence what comes of it
   * @param command for a shell
   */
  public record Trial(String sentence, String command) {

    /** Without the command, which may hold a key. */
    @Override
    public String toString() {
      return "Trial";
    }
  }
}

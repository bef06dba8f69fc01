package org.comity.policy.yaml;

import java.util.ArrayList;
import java.util.List;
import org.comity.policy.PolicyException;
import org.comity.policy.PolicyException.Fault;
import org.comity.policy.fault.Flaw;

/** Gathers what is wrong with one text, so that all of it can be told at once. Not thread-safe. */
public final class Faults {

  /** Nobody reads more; the first ones tell what kind of file it is. */
  private static final int MOST = 100;

  private final List<Fault> faults = new ArrayList<>();

  /** Nothing is wrong yet. */
  public Faults() {}

  /**
   * Notes one.
   *
   * @param line from 1
   * @param column from 1
   * @param flaw what is wrong
   */
  public void add(int line, int column, Flaw flaw) {
    Fault fault = new Fault(line, column, flaw);
    if (faults.size() < MOST && !faults.contains(fault)) {
      faults.add(fault);
    }
  }

  /**
   * Whether nothing is wrong.
   *
   * @return true as long as none was noted
   */
  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /**
   * Ends the reading where something is wrong.
   *
   * @throws PolicyException with all that was noted
   */
  public void check() {
    if (!faults.isEmpty()) {
      throw new PolicyException(faults);
    }
  }
}

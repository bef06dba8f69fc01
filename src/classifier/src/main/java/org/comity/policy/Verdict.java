package org.comity.policy;

import java.util.List;

/** What a policy wants done with a comment, and why. */
public sealed interface Verdict {

  /**
   * Why.
   *
   * @return at least one reason
   */
  List<Reason> reasons();

  /**
   * What is to be done, without the reasons.
   *
   * @return the kind
   */
  Kind kind();

  /** What can be done with a comment, the mildest first. */
  enum Kind {
    /** It may be read by all. */
    APPROVE,
    /** A person decides. */
    HOLD,
    /** It is not shown. */
    REJECT
  }

  /**
   * It may be read by all.
   *
   * @param reasons why
   */
  record Approve(List<Reason> reasons) implements Verdict {
    /** Copies the list. */
    public Approve {
      reasons = checked(reasons);
    }

    @Override
    public Kind kind() {
      return Kind.APPROVE;
    }
  }

  /**
   * A person decides.
   *
   * @param reasons why
   */
  record Hold(List<Reason> reasons) implements Verdict {
    /** Copies the list. */
    public Hold {
      reasons = checked(reasons);
    }

    @Override
    public Kind kind() {
      return Kind.HOLD;
    }
  }

  /**
   * It is not shown.
   *
   * @param reasons why
   * @param discard whether it is so blatant that a platform need not keep it
   */
  record Reject(List<Reason> reasons, boolean discard) implements Verdict {
    /** Copies the list. */
    public Reject {
      reasons = checked(reasons);
    }

    @Override
    public Kind kind() {
      return Kind.REJECT;
    }
  }

  private static List<Reason> checked(List<Reason> reasons) {
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a verdict has a reason");
    }
    return List.copyOf(reasons);
  }
}

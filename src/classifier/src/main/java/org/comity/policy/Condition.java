package org.comity.policy;

/**
 * Something that a rule asks of a comment. Implementations are immutable, keep no clock and never
 * throw for what a comment may hold.
 */
public interface Condition {

  /**
   * Asks.
   *
   * @param examined the comment
   * @return yes with what was found, no, or that it cannot be told
   */
  Answer ask(Examination examined);

  /**
   * Whether it asks for {@link Facts#author()}.
   *
   * @return false if the answer is the same without them
   */
  default boolean needsAuthor() {
    return false;
  }

  /**
   * Whether it asks for {@link Facts#reported()}.
   *
   * @return false if the answer is the same without it
   */
  default boolean needsReports() {
    return false;
  }
}

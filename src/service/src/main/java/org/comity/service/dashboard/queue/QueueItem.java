package org.comity.service.dashboard.queue;

import org.comity.comment.Attribute;
import org.comity.service.dashboard.words.AttributeLook;
import org.comity.service.queue.list.WaitingComment;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param waiting the comment
 * @param excerpt its first words, or that it has none
 * @param isHidden whether they are severe, and so not for the list
 * @param age since when it waits, in words, and that it was not scored, if it was not
 * @param holder who has it before them; empty if nobody has, or the viewer
 */
public record QueueItem(
    WaitingComment waiting, String excerpt, boolean isHidden, String age, String holder) {

  /**
   * The risk as a count in a hundred.
   *
   * @return from 0 to 100; a dash where the comment was not scored
   */
  public String percent() {
    return attribute().isEmpty() ? "–" : String.valueOf(Math.round(waiting.urgency().risk() * 100));
  }

  /**
   * What the risk is of.
   *
   * @return the attribute's name; empty where the comment was not scored
   */
  public String attribute() {
    @Nullable String top = waiting.urgency().topAttribute();
    return top == null ? "" : top;
  }

  /**
   * The look of what the risk is of.
   *
   * @return as in {@code marks.css}; empty where the comment was not scored
   */
  public String look() {
    return attribute().isEmpty() ? "" : AttributeLook.of(new Attribute(attribute()));
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "QueueItem[" + waiting.commentId() + "]";
  }
}

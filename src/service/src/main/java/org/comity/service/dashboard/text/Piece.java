package org.comity.service.dashboard.text;

import org.comity.score.Span;
import org.comity.service.dashboard.words.AttributeLook;
import org.jspecify.annotations.Nullable;

/**
 * Some characters of a comment that look alike.
 *
 * @param text the characters; for one that cannot be seen, what stands for it
 * @param begin where they begin in the comment's text, as sent: a UTF-16 offset
 * @param mark the marked words that they are in; null if they are in none
 * @param strength from 1 to 3, how much the mark weighs beside the strongest of the same comment; 0
 *     without a mark
 * @param quoted whether they are quoted from the article or from another comment
 * @param unseen whether they stand for a character that would change the text's look without being
 *     seen
 */
public record Piece(
    String text, int begin, @Nullable Span mark, int strength, boolean quoted, boolean unseen) {

  /**
   * Whether the model marks it.
   *
   * @return true if it is in a mark
   */
  public boolean isMarked() {
    return mark != null;
  }

  /**
   * What it is marked as.
   *
   * @return the attribute's name; empty without a mark
   */
  public String attribute() {
    return mark == null ? "" : mark.attribute().name();
  }

  /**
   * The look of what it is marked as.
   *
   * @return as in {@code marks.css}; empty without a mark
   */
  public String look() {
    return mark == null ? "" : AttributeLook.of(mark.attribute());
  }

  /** Without the text, which must not reach a log by accident. */
  @Override
  public String toString() {
    return "Piece[" + begin + "]";
  }
}

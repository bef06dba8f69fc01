package org.comity.service.door.discourse;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.comity.CommentClassifier;
import org.comity.comment.Comment;

/**
 * One text to score.
 *
 * @param text the words
 * @param truncate true to score only the beginning if it is too long
 */
record ForumText(String text, boolean truncate) {

  /** The comment as the classifier takes it. */
  Comment toComment() {
    return Comment.of(UUID.randomUUID().toString(), truncate ? beginning() : text);
  }

  /** As many whole characters as the classifier takes. */
  private String beginning() {
    if (text.length() * 3L <= CommentClassifier.MAX_BYTES) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= CommentClassifier.MAX_BYTES) {
      return text;
    }
    int end = CommentClassifier.MAX_BYTES;
    // The bytes of a character after its first begin with the bits 10.
    while ((bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "ForumText";
  }
}

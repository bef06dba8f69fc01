package org.comity.service.erasure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.service.decision.Sentences;
import org.comity.service.outbox.Messages;
import org.jdbi.v3.core.Handle;

/**
 * What people said of an author where nothing is deleted: in decisions, and in messages of them.
 */
@Singleton
final class Traces {

  /** A list in SQL cannot be of any length. */
  private static final int AT_ONCE = 500;

  private final Sentences sentences;
  private final Messages messages;

  @Inject
  Traces(Sentences sentences, Messages messages) {
    this.sentences = sentences;
    this.messages = messages;
  }

  void erase(Handle handle, List<Long> commentIds) {
    for (int begin = 0; begin < commentIds.size(); begin += AT_ONCE) {
      int end = Math.min(begin + AT_ONCE, commentIds.size());
      List<Long> decisions = sentences.erase(handle, commentIds.subList(begin, end));
      messages.replaceSentences(handle, decisions, Sentences.ERASED);
    }
  }
}

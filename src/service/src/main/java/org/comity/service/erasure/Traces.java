package org.comity.service.erasure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.service.decision.Sentences;
import org.comity.service.outbox.Messages;
import org.comity.service.report.Reports;
import org.jdbi.v3.core.Handle;

/**
 * What people said of an author where nothing is deleted: in decisions, and in messages of them;
 * and what the author said of others as a reader.
 */
@Singleton
final class Traces {

  /** A list in SQL cannot be of any length. */
  private static final int AT_ONCE = 500;

  private final Sentences sentences;
  private final Messages messages;
  private final Reports reports;

  @Inject
  Traces(Sentences sentences, Messages messages, Reports reports) {
    this.sentences = sentences;
    this.messages = messages;
    this.reports = reports;
  }

  /** How many reports on others' comments were deleted. */
  int eraseReports(Handle handle, long communityId, String externalId) {
    return reports.forget(handle, communityId, externalId);
  }

  void erase(Handle handle, List<Long> commentIds) {
    for (int begin = 0; begin < commentIds.size(); begin += AT_ONCE) {
      int end = Math.min(begin + AT_ONCE, commentIds.size());
      List<Long> decisions = sentences.erase(handle, commentIds.subList(begin, end));
      messages.replaceSentences(handle, decisions, Sentences.ERASED);
    }
  }
}

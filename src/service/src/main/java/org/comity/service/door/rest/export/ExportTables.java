package org.comity.service.door.rest.export;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.service.comment.CommentOrigins;
import org.comity.service.comment.CommentOrigins.Origin;
import org.comity.service.decision.DecisionLog;
import org.comity.service.door.rest.decision.DecisionAnswer;
import org.comity.service.door.rest.label.LabelAnswer;
import org.comity.service.label.Label;
import org.comity.service.label.Labels;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** Reads decisions and labels, oldest first. Every method waits for the database. */
@Singleton
final class ExportTables {

  private final Database database;
  private final DecisionLog log;
  private final Labels labels;
  private final CommentOrigins origins;

  @Inject
  ExportTables(Database database, DecisionLog log, Labels labels, CommentOrigins origins) {
    this.database = database;
    this.log = log;
    this.labels = labels;
    this.origins = origins;
  }

  List<DecisionAnswer> decisions(long communityId, long after, int limit) {
    return database.transact(handle -> log.listAfter(handle, communityId, after, limit)).stream()
        .map(DecisionAnswer::of)
        .toList();
  }

  List<LabelAnswer> labels(long communityId, long after, int limit) {
    return database.transact(
        handle -> {
          List<Label> found = labels.listAfter(handle, communityId, after, limit);
          Map<Long, Origin> of =
              origins.of(handle, found.stream().map(Label::commentId).distinct().toList());
          return found.stream()
              .map(label -> LabelAnswer.of(label, name(of.get(label.commentId()))))
              .toList();
        });
  }

  private static String name(@Nullable Origin origin) {
    return Optional.ofNullable(origin).orElseThrow().externalId();
  }
}

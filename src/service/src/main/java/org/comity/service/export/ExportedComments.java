package org.comity.service.export;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.comity.service.community.Community;
import org.comity.service.decision.CurrentDecisions;
import org.comity.service.decision.CurrentDecisions.Current;
import org.comity.service.export.ExportedRow.Source;
import org.comity.service.label.Label;
import org.comity.service.label.Labels;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads comments with their labels and decisions, oldest first. Waits for the database. */
@Singleton
public final class ExportedComments {

  private static final RowMapper<ExportedRow> ROW = new ExportedRowMapper();

  private final Database database;
  private final Labels labels;
  private final CurrentDecisions decisions;
  private final Pseudonyms pseudonyms;

  @Inject
  ExportedComments(
      Database database, Labels labels, CurrentDecisions decisions, Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
    this.database = database;
    this.labels = labels;
    this.decisions = decisions;
  }

  /**
   * A community's comments. Asks for the secret of its pseudonyms now, for the rest when a page is
   * asked for.
   *
   * @param community whose
   * @return to be asked by one thread at a time
   */
  public Pages<CanonicalComment> pagesOf(Community community) {
    Source source = new Source(community.name(), pseudonyms.of(community.id()));
    return (after, limit) -> page(community, source, after, limit);
  }

  private List<CanonicalComment> page(Community community, Source source, long after, int limit) {
    return database.transact(
        handle -> {
          List<ExportedRow> rows = rows(handle, community.id(), after, limit);
          List<Long> ids = rows.stream().map(ExportedRow::id).toList();
          Map<Long, List<Label>> said = labels.of(handle, ids);
          Map<Long, Current> decided = decisions.of(handle, ids);
          return rows.stream()
              .map(
                  row ->
                      row.toCanonical(
                          source, said.getOrDefault(row.id(), List.of()), decided.get(row.id())))
              .toList();
        });
  }

  private static List<ExportedRow> rows(Handle handle, long communityId, long after, int limit) {
    return handle
        .createQuery(
            """
            select c.id, c.external_id, c.text, c.language, c.posted_at, c.revision,
              c.parent_external_id, t.external_id as thread_external_id, t.url, t.title,
              a.external_id as author_external_id
            from comments c
              left join threads t on t.id = c.thread_id
              left join authors a on a.id = c.author_id
            where c.community_id = :community and c.id > :after
            order by c.id limit :limit\
            """)
        .bind("community", communityId)
        .bind("after", after)
        .bind("limit", limit)
        .map(ROW)
        .list();
  }
}

package org.comity.service.export.training;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.service.community.Community;
import org.comity.service.export.Pages;
import org.comity.service.export.Pseudonyms;
import org.comity.service.export.training.Opinions.Said;
import org.comity.service.label.Label;
import org.comity.service.label.Labels;
import org.comity.service.split.Homes;
import org.comity.service.split.Side;
import org.comity.service.split.Sides;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Reads what people judged, oldest first, with the side that each row stands on. Reading settles
 * the sides of what was not read before. Waits for the database.
 */
@Singleton
public final class TrainingExport {

  private final Database database;
  private final Labels labels;
  private final Pseudonyms pseudonyms;
  private final Homes homes;

  @Inject
  TrainingExport(Database database, Labels labels, Pseudonyms pseudonyms, Homes homes) {
    this.database = database;
    this.labels = labels;
    this.pseudonyms = pseudonyms;
    this.homes = homes;
  }

  /** What is the same for all rows of a community. */
  record Source(Community community, Pseudonyms.Of authors, Pseudonyms.Of people, Sides sides) {}

  /**
   * What of some comments stands on a side.
   *
   * @param rows in their order
   * @param last the last comment that was looked at
   * @param looked how many were looked at
   * @param judged how many of them people have a say on
   */
  record Part(List<TrainingComment> rows, long last, int looked, int judged) {}

  /**
   * A community's rows.
   *
   * @param community whose
   * @return to be asked by one thread at a time
   */
  public Reading read(Community community) {
    Source source =
        database.transact(
            handle ->
                new Source(
                    community,
                    pseudonyms.of(handle, community.id()),
                    pseudonyms.of(handle, community.id(), "moderators"),
                    homes.sides(handle, community.id())));
    return new Reading(source);
  }

  /** One pass over all rows, from page to page. Not safe for use by several threads. */
  public final class Reading implements Pages<TrainingComment> {

    private final Source source;
    private long lookedUntil;
    private long judged;
    private long given;

    private Reading(Source source) {
      this.source = source;
    }

    @Override
    public List<TrainingComment> after(long id, int limit) {
      List<TrainingComment> page = new ArrayList<>();
      long after = Math.max(id, lookedUntil);
      boolean isMore = true;
      while (isMore && page.size() < limit) {
        int wanted = limit - page.size();
        long from = after;
        Part part = database.insist(handle -> part(handle, source, from, wanted));
        page.addAll(part.rows());
        after = part.last();
        lookedUntil = after;
        judged += part.judged();
        isMore = part.looked() == wanted;
      }
      given += page.size();
      return page;
    }

    /**
     * How many comments were judged and stand on no side, of those read until now: their author is
     * at home on another side than their thread, or their text is.
     *
     * @return not negative
     */
    public long leftOut() {
      return judged - given;
    }
  }

  private Part part(Handle handle, Source source, long after, int limit) {
    long community = source.community().id();
    List<Long> ids = TrainingRows.after(handle, community, after, limit);
    if (ids.isEmpty()) {
      return new Part(List.of(), after, 0, 0);
    }
    List<Judged> judged = judged(handle, ids);
    Map<Long, Side> sides =
        homes.place(
            handle,
            community,
            source.sides(),
            judged.stream().map(one -> one.row().placed()).toList());
    List<TrainingComment> placed = new ArrayList<>();
    for (Judged one : judged) {
      Side side = sides.get(one.row().id());
      if (side != null) {
        placed.add(TrainingForm.of(one, side, source));
      }
    }
    return new Part(placed, ids.get(ids.size() - 1), ids.size(), judged.size());
  }

  /**
   * A comment and what people said of it.
   *
   * @param row the comment
   * @param said all of it, of any revision
   * @param opinions what counts of it; not empty
   */
  record Judged(TrainingRow row, Said said, Opinions opinions) {}

  private List<Judged> judged(Handle handle, List<Long> ids) {
    Map<Long, List<PersonalVerdict>> verdicts = TrainingRows.verdicts(handle, ids);
    Map<Long, List<Asked>> asked = TrainingRows.asked(handle, ids);
    Map<Long, List<Label>> given = labels.of(handle, ids);
    List<Judged> judged = new ArrayList<>();
    for (TrainingRow row : TrainingRows.of(handle, ids)) {
      Said said =
          new Said(
              verdicts.getOrDefault(row.id(), List.of()),
              asked.getOrDefault(row.id(), List.of()),
              given.getOrDefault(row.id(), List.of()));
      Opinions opinions = Opinions.of(row.revision(), said);
      if (!opinions.isEmpty()) {
        judged.add(new Judged(row, said, opinions));
      }
    }
    return judged;
  }
}

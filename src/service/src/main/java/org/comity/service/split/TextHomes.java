package org.comity.service.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of texts that were taken. */
final class TextHomes {

  /** A list in SQL cannot be of any length. */
  private static final int AT_ONCE = 500;

  private TextHomes() {}

  /** By code; those of comments that were erased meanwhile are missing. */
  static Map<String, Side> of(
      Handle handle, long communityId, SortedMap<Long, Side> drawn, Map<Long, String> texts) {
    Set<String> codes = new HashSet<>(texts.values());
    Map<String, Side> known = read(handle, codes);
    SortedMap<String, Long> first = new TreeMap<>();
    for (long comment : drawn.keySet()) {
      String code = texts.get(comment);
      if (code != null && !known.containsKey(code)) {
        first.putIfAbsent(code, comment);
      }
    }
    first.values().retainAll(locked(handle, first.values()));
    if (first.isEmpty()) {
      return known;
    }
    add(handle, communityId, first, drawn);
    // Another process may have been faster, and then its word counts.
    return read(handle, codes);
  }

  /** Codes of two communities never meet. H2 finds many by an index on nothing but them. */
  private static Map<String, Side> read(Handle handle, Set<String> codes) {
    Map<String, Side> homes = new HashMap<>();
    if (!codes.isEmpty()) {
      handle
          .createQuery("select text_code, side from text_homes where text_code in (<codes>)")
          .bindList("codes", List.copyOf(codes))
          .map(
              (row, context) ->
                  Map.entry(row.getString("text_code"), Side.valueOf(row.getString("side"))))
          .forEach(one -> homes.put(one.getKey(), one.getValue()));
    }
    return homes;
  }

  /** Whoever erases one of them waits, or is waited for and then it is gone. */
  private static Set<Long> locked(Handle handle, Collection<Long> comments) {
    return comments.isEmpty()
        ? Set.of()
        : new HashSet<>(
            handle
                .createQuery("select id from comments where id in (<ids>) order by id for update")
                .bindList("ids", List.copyOf(comments))
                .mapTo(Long.class)
                .list());
  }

  private static void add(
      Handle handle, long communityId, SortedMap<String, Long> first, SortedMap<Long, Side> drawn) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into text_homes (community_id, text_code, side, comment_id)
            values (:community, :code, :side, :comment) on conflict do nothing\
            """);
    for (Entry<String, Long> one : first.entrySet()) {
      batch
          .bind("community", communityId)
          .bind("code", one.getKey())
          .bind("side", drawn.get(one.getValue()))
          .bind("comment", one.getValue())
          .add();
    }
    int[] unused = batch.execute();
  }

  static List<String> hashes(Handle handle, Collection<Long> commentIds) {
    Set<String> hashes = new HashSet<>();
    inParts(
        commentIds,
        part ->
            hashes.addAll(
                handle
                    .createQuery("select text_sha256 from comments where id in (<ids>)")
                    .bindList("ids", part)
                    .mapTo(String.class)
                    .list()));
    return List.copyOf(hashes);
  }

  static void inherit(Handle handle, long communityId, Sides sides, List<String> hashes) {
    inParts(
        hashes,
        part ->
            handle
                .createQuery(
                    """
                    select text_sha256, min(id) as heir from comments
                    where community_id = :community and text_sha256 in (<hashes>)
                    group by text_sha256\
                    """)
                .bind("community", communityId)
                .bindList("hashes", part)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(
                    heir ->
                        handle.execute(
                            """
                            update text_homes set comment_id = ?
                            where community_id = ? and text_code = ?\
                            """,
                            heir.getValue(),
                            communityId,
                            sides.codeOfText(heir.getKey()))));
  }

  static void forget(Handle handle, Collection<Long> commentIds, long communityId) {
    inParts(
        commentIds,
        part ->
            handle
                .createUpdate(
                    """
                    delete from text_homes
                    where community_id = :community and comment_id in (<ids>)\
                    """)
                .bind("community", communityId)
                .bindList("ids", part)
                .execute());
  }

  private static <T> void inParts(Collection<T> all, Consumer<List<T>> work) {
    List<T> list = new ArrayList<>(all);
    for (int begin = 0; begin < list.size(); begin += AT_ONCE) {
      work.accept(list.subList(begin, Math.min(begin + AT_ONCE, list.size())));
    }
  }
}

package org.comity.service.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The column of authors that says on which side they are. */
final class AuthorHomes {

  private AuthorHomes() {}

  /** By author; those that were erased meanwhile are missing. */
  static Map<Long, Side> of(Handle handle, Sides sides, List<Placed> comments) {
    List<Long> ids =
        comments.stream().map(Placed::authorId).filter(Objects::nonNull).distinct().toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<Long, Side> known = read(handle, ids);
    SortedMap<Long, Side> wanted = wanted(sides, comments);
    wanted.keySet().removeAll(known.keySet());
    if (wanted.isEmpty()) {
      return known;
    }
    for (Entry<Long, Side> one : wanted.entrySet()) {
      handle.execute(
          "update authors set home = ? where id = ? and home is null",
          one.getValue().name(),
          one.getKey());
    }
    // Another process may have been faster, and then its word counts.
    return read(handle, ids);
  }

  /** The first comment of each decides. */
  private static SortedMap<Long, Side> wanted(Sides sides, List<Placed> comments) {
    SortedMap<Long, Side> wanted = new TreeMap<>();
    for (Placed comment : comments) {
      Long author = comment.authorId();
      String name = comment.authorExternalId();
      String thread = comment.threadExternalId();
      if (author != null && name != null) {
        wanted.putIfAbsent(author, thread == null ? sides.ofAuthor(name) : sides.ofThread(thread));
      }
    }
    return wanted;
  }

  private static Map<Long, Side> read(Handle handle, List<Long> ids) {
    return handle
        .createQuery("select id, home from authors where id in (<ids>) and home is not null")
        .bindList("ids", ids)
        .map((row, context) -> Map.entry(row.getLong("id"), Side.valueOf(row.getString("home"))))
        .list()
        .stream()
        .collect(
            Collectors.toMap(Entry::getKey, Entry::getValue, (one, same) -> one, HashMap::new));
  }
}

package org.comity.service.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Which version of the policy stands in which community beside which bundle, read in one statement:
 * of two, the second might see a promotion that the first did not.
 */
final class Standings {

  /** Who follows promotions is never so far behind, and who cannot read a bundle seldom. */
  private static final String READ =
      """
      select 'ACTIVE' as kind, community_id, id as policy_id, version, null as bundle_id,
        0 as turn
      from policies where active
      union all
      select 'BUNDLE', community_id, null, null, bundle_id, 0 from community_bundles
      union all
      select 'FORMER', f.community_id, v.id, f.policy_before, f.previous_id, f.turn
      from (
        select community_id, policy_before, previous_id,
          row_number() over (partition by community_id order by id desc) as turn
        from promotions where policy_before is not null) f
      left join policies v on v.community_id = f.community_id and v.version = f.policy_before
      where f.turn <= 3
      order by turn desc\
      """;

  private static final int AT_ONCE = 100;

  private Standings() {}

  /**
   * A version, by its row.
   *
   * @param id null for the recommended one
   * @param version its number
   */
  record Version(@Nullable Long id, int version) {

    static final Version RECOMMENDED = new Version(null, ActivePolicy.RECOMMENDED);
  }

  /** What stands in one community. Filled row by row. */
  static final class Standing {

    private Version active = Version.RECOMMENDED;
    private @Nullable String bundle;
    private final Map<String, Version> former = new HashMap<>();

    /** Beside the bundle that the database names, and beside any that it does not know of. */
    Version active() {
      return active;
    }

    /** By bundle: the version that stood beside it when another took its place. */
    Map<String, Version> former() {
      Map<String, Version> others = new HashMap<>(former);
      others.remove(String.valueOf(bundle));
      return others;
    }

    private void add(String kind, Version version, @Nullable String bundleId) {
      switch (kind) {
        case "ACTIVE" -> active = version;
        case "BUNDLE" -> bundle = bundleId;
        // The later one counts of a bundle that was promoted several times: it comes last.
        default -> former.put(String.valueOf(bundleId), version);
      }
    }
  }

  static Map<Long, Standing> read(Handle handle) {
    Map<Long, Standing> standings = new HashMap<>();
    handle
        .createQuery(READ)
        .map(
            (row, context) -> {
              standings
                  .computeIfAbsent(row.getLong("community_id"), any -> new Standing())
                  .add(row.getString("kind"), version(row), row.getString("bundle_id"));
              return true;
            })
        .forEach(done -> {});
    return standings;
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(row.getObject("policy_id", Long.class), row.getInt("version"));
  }

  /** Texts of versions, by their ids; they never change. */
  static Map<Long, String> texts(Handle handle, Collection<Long> ids) {
    Map<Long, String> texts = new HashMap<>();
    List<Long> all = new ArrayList<>(ids);
    for (int begin = 0; begin < all.size(); begin += AT_ONCE) {
      handle
          .createQuery("select id, yaml from policies where id in (<ids>)")
          .bindList("ids", all.subList(begin, Math.min(all.size(), begin + AT_ONCE)))
          .map((row, context) -> Map.entry(row.getLong("id"), row.getString("yaml")))
          .forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
    }
    return texts;
  }
}

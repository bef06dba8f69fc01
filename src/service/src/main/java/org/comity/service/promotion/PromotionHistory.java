package org.comity.service.promotion;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.comity.service.promotion.CommunityBundles.Use;
import org.comity.service.promotion.Promotion.Kind;
import org.comity.service.promotion.Promotion.Proved;
import org.comity.service.promotion.Promotion.Versions;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of what was promoted and rolled back. Rows are added and never changed. */
@Singleton
final class PromotionHistory {

  private final Clock clock = Database.CLOCK;

  @Inject
  PromotionHistory() {}

  /**
   * An entry that is not written yet.
   *
   * @param before what scored
   * @param after what scores
   * @param kind how it came about
   * @param undoes the promotion that is taken back; null for none
   * @param reason what was written; null for nothing
   * @param proof what was measured before; null for nothing
   * @param policy what becomes of the community's policy
   * @param actor who
   */
  record Draft(
      Use before,
      Use after,
      Kind kind,
      @Nullable Long undoes,
      @Nullable String reason,
      @Nullable Long proof,
      PolicyMove policy,
      String actor) {}

  void add(Handle handle, long communityId, Draft draft) {
    handle
        .createUpdate(
            """
            insert into promotions
              (community_id, bundle_id, own, previous_id, previous_own, kind, undoes, reason,
               proof_id, policy_before, policy_after, actor, promoted_at)
            values (:community, :bundle, :own, :previous, :previousOwn, :kind, :undoes, :reason,
               :proof, :policyBefore, :policyAfter, :actor, :now)\
            """)
        .bind("community", communityId)
        .bind("bundle", draft.after().bundle())
        .bind("own", draft.after().own())
        .bind("previous", draft.before().bundle())
        .bind("previousOwn", draft.before().own())
        .bind("kind", draft.kind().name())
        .bind("undoes", draft.undoes())
        .bind("reason", draft.reason())
        .bind("proof", draft.proof())
        .bind("policyBefore", draft.policy().before())
        .bind("policyAfter", draft.policy().after())
        .bind("actor", draft.actor())
        .bind("now", clock.instant())
        .execute();
  }

  List<Promotion> list(Handle handle, long communityId, long before, int limit) {
    return handle
        .createQuery(
            """
            select p.*, f.passed from promotions p left join proofs f on f.id = p.proof_id
            where p.community_id = :community and p.id < :before
            order by p.id desc limit :limit\
            """)
        .bind("community", communityId)
        .bind("before", before)
        .bind("limit", limit)
        .map((row, context) -> promotion(row))
        .list();
  }

  /** The last promotion that is not taken back. */
  Optional<Promotion> last(Handle handle, long communityId) {
    return handle
        .createQuery(
            """
            select p.*, f.passed from promotions p left join proofs f on f.id = p.proof_id
            where p.community_id = :community and p.undoes is null
              and not exists (select 1 from promotions u where u.undoes = p.id)
            order by p.id desc limit 1\
            """)
        .bind("community", communityId)
        .map((row, context) -> promotion(row))
        .findOne();
  }

  private static @Nullable Proved proved(ResultSet row) throws SQLException {
    Long proof = row.getObject("proof_id", Long.class);
    return proof == null ? null : new Proved(proof, row.getBoolean("passed"));
  }

  private static @Nullable Versions versions(ResultSet row) throws SQLException {
    Integer before = row.getObject("policy_before", Integer.class);
    Integer after = row.getObject("policy_after", Integer.class);
    return before == null || after == null ? null : new Versions(before, after);
  }

  private static Promotion promotion(ResultSet row) throws SQLException {
    return new Promotion(
        row.getLong("id"),
        row.getString("bundle_id"),
        row.getBoolean("own"),
        row.getString("previous_id"),
        row.getBoolean("previous_own"),
        Kind.valueOf(row.getString("kind")),
        row.getString("reason"),
        proved(row),
        versions(row),
        row.getString("actor"),
        row.getObject("promoted_at", OffsetDateTime.class).toInstant());
  }
}

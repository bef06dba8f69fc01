package org.comity.service.review.reason;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.comity.policy.ReasonCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The table of reasons, and the usual ones for who has none there. */
@Singleton
public final class Reasons {

  private static final RowMapper<RejectionReason> ROW = ConstructorMapper.of(RejectionReason.class);

  /** Keeps nothing itself. */
  @Inject
  public Reasons() {}

  /**
   * The reasons that a moderator can give.
   *
   * @param handle the transaction
   * @param communityId whose
   * @return in the community's order
   */
  public List<RejectionReason> offered(Handle handle, long communityId) {
    return all(handle, communityId).stream().filter(reason -> reason.retiredAt() == null).toList();
  }

  /**
   * All reasons, with those that are offered no more.
   *
   * @param handle the transaction
   * @param communityId whose
   * @return in the community's order
   */
  public List<RejectionReason> all(Handle handle, long communityId) {
    List<RejectionReason> own = own(handle, communityId);
    return own.isEmpty() ? UsualReasons.ALL : own;
  }

  /**
   * A reason that a moderator gives.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param code names it there
   * @return nothing if it is not offered
   */
  public Optional<RejectionReason> find(Handle handle, long communityId, @Nullable String code) {
    return offered(handle, communityId).stream()
        .filter(reason -> reason.code().equals(code))
        .findFirst();
  }

  static List<RejectionReason> own(Handle handle, long communityId) {
    return handle
        .createQuery(
            "select * from rejection_reasons where community_id = :community order by position, code")
        .bind("community", communityId)
        .map(ROW)
        .list();
  }

  static void insert(Handle handle, long communityId, RejectionReason reason, int position) {
    ReasonCode kind = reason.reasonCode();
    handle
        .createUpdate(
            """
            insert into rejection_reasons (community_id, code, title, title_ar, dsa_category,
              reason_code, position)
            values (:community, :code, :title, :titleAr, :category, :kind, :position)\
            """)
        .bindMethods(reason)
        .bind("community", communityId)
        .bind("category", reason.dsaCategory().name())
        .bind("kind", kind.name())
        .bind("position", position)
        .execute();
  }
}

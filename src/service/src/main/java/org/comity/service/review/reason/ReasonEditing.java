package org.comity.service.review.reason;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Changes a community's reasons, each change with an entry in the audit log. The first one makes
 * the usual reasons the community's own. Every method waits for the database.
 */
@Singleton
public final class ReasonEditing {

  private final Database database;
  private final AuditLog audit;
  private final Clock clock = Database.CLOCK;

  @Inject
  ReasonEditing(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * Who changes the reasons of whom.
   *
   * @param communityId whose
   * @param actor such as {@code user:3}
   */
  public record Editor(long communityId, String actor) {}

  /** A change to the list as it is. */
  private interface Change {
    void make(Handle handle, List<RejectionReason> own);
  }

  /**
   * Adds one at the end.
   *
   * @param editor who, and where
   * @param added not yet there
   * @throws FaultyReasonException if there is or was one of that code
   */
  public void add(Editor editor, RejectionReason added) {
    change(
        editor,
        new Deed(
            editor.actor(), "reason.add", "reason " + added.code(), added.dsaCategory().name()),
        (handle, own) -> {
          if (own.stream().anyMatch(reason -> reason.code().equals(added.code()))) {
            throw new FaultyReasonException(
                "There is or was a reason of the code " + added.code() + ": choose another code.");
          }
          Reasons.insert(handle, editor.communityId(), added, own.size());
        });
  }

  /**
   * Gives one other titles. What it was called in earlier decisions stays.
   *
   * @param editor who, and where
   * @param code names the reason
   * @param title in English
   * @param titleAr in Arabic; null for none
   * @throws FaultyReasonException if there is none, or a title is not what it must be
   */
  public void rename(Editor editor, String code, String title, @Nullable String titleAr) {
    change(
        editor,
        new Deed(editor.actor(), "reason.rename", "reason " + code),
        (handle, own) -> {
          RejectionReason known = find(own, code);
          RejectionReason renamed =
              new RejectionReason(
                  code, title, titleAr, known.dsaCategory(), known.reasonCode(), null);
          handle
              .createUpdate(
                  """
                  update rejection_reasons set title = :title, title_ar = :titleAr
                  where community_id = :community and code = :code\
                  """)
              .bindMethods(renamed)
              .bind("community", editor.communityId())
              .execute();
        });
  }

  /**
   * Puts them into another order.
   *
   * @param editor who, and where
   * @param codes all that are offered, each once
   * @throws FaultyReasonException if they are not
   */
  public void reorder(Editor editor, List<String> codes) {
    change(
        editor,
        new Deed(editor.actor(), "reason.reorder", "reasons", codes.size() + " reasons"),
        (handle, own) -> {
          List<String> offered =
              own.stream().filter(one -> one.retiredAt() == null).map(one -> one.code()).toList();
          if (codes.size() != offered.size() || !Set.copyOf(codes).equals(Set.copyOf(offered))) {
            throw new FaultyReasonException(
                "The reasons have changed meanwhile: load the page again, and order them then.");
          }
          for (int position = 0; position < codes.size(); position++) {
            handle.execute(
                "update rejection_reasons set position = ? where community_id = ? and code = ?",
                position,
                editor.communityId(),
                codes.get(position));
          }
        });
  }

  /**
   * Offers one no more.
   *
   * @param editor who, and where
   * @param code names the reason
   * @throws FaultyReasonException if there is none, or it is the last
   */
  public void retire(Editor editor, String code) {
    change(
        editor,
        new Deed(editor.actor(), "reason.retire", "reason " + code),
        (handle, own) -> {
          RejectionReason known = find(own, code);
          if (own.stream().filter(one -> one.retiredAt() == null).count() == 1) {
            throw new FaultyReasonException(
                "Nothing could be rejected without a reason: add another before retiring the last.");
          }
          handle.execute(
              "update rejection_reasons set retired_at = ? where community_id = ? and code = ?",
              clock.instant(),
              editor.communityId(),
              known.code());
        });
  }

  private static RejectionReason find(List<RejectionReason> own, String code) {
    return own.stream()
        .filter(reason -> reason.code().equals(code) && reason.retiredAt() == null)
        .findFirst()
        .orElseThrow(
            () ->
                new FaultyReasonException(
                    "There is no such reason any more: load the page again."));
  }

  private void change(Editor editor, Deed deed, Change change) {
    database.insist(
        handle -> {
          // One at a time, or two first changes would both bring the usual reasons.
          handle
              .createQuery("select id from communities where id = :id for update")
              .bind("id", editor.communityId())
              .mapTo(Long.class)
              .one();
          change.make(handle, madeOwn(handle, editor.communityId()));
          audit.append(handle, editor.communityId(), deed);
          return null;
        });
  }

  private static List<RejectionReason> madeOwn(Handle handle, long communityId) {
    if (Reasons.own(handle, communityId).isEmpty()) {
      for (int position = 0; position < UsualReasons.ALL.size(); position++) {
        Reasons.insert(handle, communityId, UsualReasons.ALL.get(position), position);
      }
    }
    return Reasons.own(handle, communityId);
  }
}

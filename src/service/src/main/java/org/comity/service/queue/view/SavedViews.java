package org.comity.service.queue.view;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * The views that people keep, each for themselves. Every method waits for the database. Nobody else
 * is touched by them, and so they do not stand in the audit log.
 */
@Singleton
public final class SavedViews {

  /** More than anybody can choose from. */
  public static final int MOST = 50;

  private final Database database;

  @Inject
  SavedViews(Database database) {
    this.database = database;
  }

  /**
   * Lists somebody's views.
   *
   * @param accountId whose
   * @return in the order that they chose
   */
  public List<SavedView> of(long accountId) {
    return database.transact(handle -> of(handle, accountId));
  }

  private static List<SavedView> of(Handle handle, long accountId) {
    return handle
        .createQuery("select * from saved_views where account_id = :account order by position, id")
        .bind("account", accountId)
        .map(
            (row, context) ->
                new SavedView(
                    row.getLong("id"),
                    row.getString("name"),
                    QueryText.parse(row.getString("query"))))
        .list();
  }

  /**
   * Keeps one, behind the others. One of the same name is replaced where it stands.
   *
   * @param accountId whose
   * @param name what they call it
   * @param wish which comments, in which order
   * @return what names it in the database
   * @throws IllegalArgumentException if the name is blank or longer than {@link
   *     SavedView#MAX_NAME}, or they have {@link #MOST} already
   */
  public long save(long accountId, String name, Wish wish) {
    String called = name.strip();
    if (called.isEmpty() || called.length() > SavedView.MAX_NAME) {
      throw new IllegalArgumentException(
          "A view's name has 1 to " + SavedView.MAX_NAME + " characters.");
    }
    return database.insist(handle -> save(handle, accountId, new SavedView(0, called, wish)));
  }

  private static long save(Handle handle, long accountId, SavedView view) {
    // Two at once would both find room: the account's row lets one in at a time.
    handle.execute("select id from accounts where id = ? for update", accountId);
    List<SavedView> known = of(handle, accountId);
    String query = QueryText.of(view.wish());
    for (SavedView one : known) {
      if (one.name().equals(view.name())) {
        handle.execute("update saved_views set query = ? where id = ?", query, one.id());
        return one.id();
      }
    }
    if (known.size() >= MOST) {
      throw new IllegalArgumentException(
          "There are " + MOST + " saved views already: delete one first.");
    }
    return handle
        .createUpdate(
            """
            insert into saved_views (account_id, name, query, position)
            values (:account, :name, :query,
              (select coalesce(max(position), 0) + 1 from saved_views where account_id = :account))\
            """)
        .bind("account", accountId)
        .bind("name", view.name())
        .bind("query", query)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /**
   * Puts views into another order.
   *
   * @param accountId whose
   * @param ids the first one first; views that are not named keep their places
   */
  public void arrange(long accountId, List<Long> ids) {
    database.insist(
        handle -> {
          for (int i = 0; i < ids.size(); i++) {
            handle.execute(
                "update saved_views set position = ? where id = ? and account_id = ?",
                i,
                ids.get(i),
                accountId);
          }
          return null;
        });
  }

  /**
   * Forgets one.
   *
   * @param accountId whose
   * @param id names it in the database
   * @return false if they have no such view
   */
  public boolean delete(long accountId, long id) {
    return database.transact(
        handle ->
            handle.execute("delete from saved_views where id = ? and account_id = ?", id, accountId)
                > 0);
  }
}

package org.comity.service.comment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.comity.comment.Article;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of threads: the pages that comments stand under. */
@Singleton
public final class CommentThreads {

  private static final int MAX_URL = 4_000;
  private static final int MAX_TITLE = 2_000;
  private static final int MAX_TEXT = 1_000_000;

  private final Clock clock = Database.CLOCK;

  /** With the time of the machine. */
  @Inject
  public CommentThreads() {}

  /**
   * The row of a thread, made if there is none. An article that became known later is filled in.
   *
   * @param handle the transaction
   * @param communityId whose it is
   * @param externalId what the platform calls it
   * @param article the page, as far as it is known
   * @return its id in the database
   */
  public long idOf(Handle handle, long communityId, String externalId, @Nullable Article article) {
    Optional<Long> known = find(handle, communityId, externalId);
    if (known.isEmpty()) {
      handle
          .createUpdate(
              """
              insert into threads (community_id, external_id, url, title, article_text, created_at)
              values (:community, :external, :url, :title, :text, :now) on conflict do nothing\
              """)
          .bind("community", communityId)
          .bind("external", externalId)
          .bind("url", article == null ? null : cut(article.url(), MAX_URL))
          .bind("title", article == null ? null : cut(article.title(), MAX_TITLE))
          .bind("text", article == null ? null : cut(article.text(), MAX_TEXT))
          .bind("now", clock.instant())
          .execute();
      return find(handle, communityId, externalId).orElseThrow();
    }
    if (article != null && article.title() != null) {
      fillIn(handle, known.get(), article);
    }
    return known.get();
  }

  /**
   * The page that a thread stands under.
   *
   * @param handle the transaction
   * @param id names the thread in the database
   * @return as far as it is known
   */
  public Article article(Handle handle, long id) {
    return handle
        .createQuery("select url, title, article_text from threads where id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new Article(
                    row.getString("url"),
                    row.getString("title"),
                    row.getString("article_text"),
                    null))
        .one();
  }

  private static void fillIn(Handle handle, long id, Article article) {
    handle
        .createUpdate(
            """
            update threads set url = coalesce(url, :url), title = coalesce(title, :title),
              article_text = coalesce(article_text, :text)
            where id = :id and (url is null or title is null or article_text is null)\
            """)
        .bind("id", id)
        .bind("url", cut(article.url(), MAX_URL))
        .bind("title", cut(article.title(), MAX_TITLE))
        .bind("text", cut(article.text(), MAX_TEXT))
        .execute();
  }

  /**
   * Looks one up.
   *
   * @param handle the transaction
   * @param communityId whose it is
   * @param externalId what the platform calls it
   * @return its id in the database; nothing if none is kept
   */
  public Optional<Long> find(Handle handle, long communityId, String externalId) {
    return handle
        .createQuery(
            "select id from threads where community_id = :community and external_id = :external")
        .bind("community", communityId)
        .bind("external", externalId)
        .mapTo(Long.class)
        .findOne();
  }

  /** An article is context, not evidence: what is too long for the column is cut. */
  private static @Nullable String cut(@Nullable String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }
}

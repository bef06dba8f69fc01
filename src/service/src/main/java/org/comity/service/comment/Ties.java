package org.comity.service.comment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.comment.Article;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What comments are tied to: their thread, their parent and their author. Once such a tie is known
 * it stays; one that was missing can be filled in later.
 */
@Singleton
public final class Ties {

  private final CommentThreads threads;
  private final Authors authors;

  /**
   * Keeps nothing itself.
   *
   * @param threads the table of threads
   * @param authors the table of authors
   */
  @Inject
  public Ties(CommentThreads threads, Authors authors) {
    this.threads = threads;
    this.authors = authors;
  }

  /** One of the ties. */
  public enum Tie {
    /** The thread that the comment stands in. */
    THREAD,
    /** The comment that it answers. */
    PARENT,
    /** Who wrote it. */
    AUTHOR
  }

  /**
   * What a platform says.
   *
   * @param communityId whose comment it is
   * @param threadId what the platform calls the thread
   * @param article the page that the thread stands under
   * @param parentId what it calls the comment that this one answers
   * @param authorId what it calls the author
   * @param authorName what it shows of the author
   */
  public record Said(
      long communityId,
      @Nullable String threadId,
      @Nullable Article article,
      @Nullable String parentId,
      @Nullable String authorId,
      @Nullable String authorName) {

    /** Without names. */
    @Override
    public String toString() {
      return "Said[" + communityId + "]";
    }
  }

  /**
   * Ties as a comment's row has them.
   *
   * @param threadId names the thread in the database
   * @param parentExternalId what the platform calls the parent
   * @param authorId names the author in the database
   */
  public record Tied(
      @Nullable Long threadId, @Nullable String parentExternalId, @Nullable Long authorId) {

    /**
     * Those of a comment that is kept.
     *
     * @param kept the comment
     * @return its ties
     */
    public static Tied of(StoredComment kept) {
      return new Tied(kept.threadId(), kept.parentExternalId(), kept.authorId());
    }
  }

  /**
   * Keeps the author, if they are known, from being erased until the transaction ends. To be called
   * before the comment is locked, see {@link Authors#lock}.
   *
   * @param handle the transaction
   * @param said what the platform says
   */
  public void lockAuthor(Handle handle, Said said) {
    if (said.authorId() != null) {
      var unused = authors.lock(handle, said.communityId(), said.authorId());
    }
  }

  /**
   * Ties a new comment: the rows of thread and author are made if there are none.
   *
   * @param handle the transaction
   * @param said what the platform says
   * @return the ties
   */
  public Tied make(Handle handle, Said said) {
    return new Tied(thread(handle, said), said.parentId(), author(handle, said));
  }

  /**
   * Whether a platform says of a comment another thing than it said before. Writes nothing.
   *
   * @param handle the transaction
   * @param kept the comment as it is kept
   * @param said what the platform says now
   * @return the first tie that is another; nothing if none is
   */
  public Optional<Tie> contradiction(Handle handle, StoredComment kept, Said said) {
    if (isOtherThread(handle, kept, said)) {
      return Optional.of(Tie.THREAD);
    }
    if (isOtherParent(kept, said)) {
      return Optional.of(Tie.PARENT);
    }
    return isOtherAuthor(handle, kept, said) ? Optional.of(Tie.AUTHOR) : Optional.empty();
  }

  /**
   * The ties of a comment that is kept, and those that are known only now. Of a tie that is another
   * than before the first stays, and no row is made for the other.
   *
   * @param handle the transaction
   * @param kept the comment as it is kept
   * @param said what the platform says now
   * @return the ties that the comment should have
   */
  public Tied complete(Handle handle, StoredComment kept, Said said) {
    Tied first = Tied.of(kept);
    Long thread = isOtherThread(handle, kept, said) ? null : thread(handle, said);
    Long author = isOtherAuthor(handle, kept, said) ? null : author(handle, said);
    return new Tied(
        first.threadId() == null ? thread : first.threadId(),
        first.parentExternalId() == null ? said.parentId() : first.parentExternalId(),
        first.authorId() == null ? author : first.authorId());
  }

  private boolean isOtherThread(Handle handle, StoredComment kept, Said said) {
    String thread = said.threadId();
    Long first = kept.threadId();
    return thread != null
        && first != null
        && threads
            .find(handle, said.communityId(), thread)
            .filter(id -> id.equals(first))
            .isEmpty();
  }

  private static boolean isOtherParent(StoredComment kept, Said said) {
    String parent = said.parentId();
    String first = kept.parentExternalId();
    return parent != null && first != null && !parent.equals(first);
  }

  private boolean isOtherAuthor(Handle handle, StoredComment kept, Said said) {
    String author = said.authorId();
    Long first = kept.authorId();
    return author != null
        && first != null
        && authors
            .find(handle, said.communityId(), author)
            .filter(known -> first.equals(known.id()))
            .isEmpty();
  }

  private @Nullable Long thread(Handle handle, Said said) {
    String thread = said.threadId();
    return thread == null ? null : threads.idOf(handle, said.communityId(), thread, said.article());
  }

  private @Nullable Long author(Handle handle, Said said) {
    String author = said.authorId();
    return author == null
        ? null
        : authors.idOf(handle, said.communityId(), author, said.authorName());
  }
}

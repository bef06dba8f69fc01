package org.comity.service.split;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.service.export.Pseudonyms;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * On which side comments stand, so that neither a thread nor an author nor a text ever stands both
 * among what is trained on and among what tests, whatever arrives later.
 *
 * <ul>
 *   <li>A thread's side is drawn from its name, and needs no memory.
 *   <li>An author's home is the side of the thread of the first comment of theirs that was taken;
 *       it is stored with the author and never changes. Most people write under few articles, so
 *       most of their comments stand there, too; those that do not are told by {@link Side#of}. Who
 *       was first seen outside a thread has a home drawn from their name.
 *   <li>A comment without a thread stands on its author's side, without an author on its thread's,
 *       without both on one drawn from its own name.
 *   <li>A text's home is the side of the first comment with it that was taken. A copy that would
 *       stand on another side is left out: of a word that everybody writes, one side is enough.
 * </ul>
 *
 * <p>Whoever takes comments locks first authors, then comments, each in the order of their ids, and
 * writes texts in the order of their codes, as whoever erases does: nobody waits for each other.
 */
@Singleton
public final class Homes {

  private static final String PURPOSE = "split";

  private final Pseudonyms pseudonyms;

  @Inject
  Homes(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /**
   * Draws the sides of a community.
   *
   * @param handle the transaction
   * @param communityId whose
   * @return for one thread
   */
  public Sides sides(Handle handle, long communityId) {
    return new Sides(pseudonyms.of(handle, communityId, PURPOSE));
  }

  /**
   * Says where comments stand, and remembers it of their authors and texts.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param sides the community's
   * @param comments some hundreds at most, oldest first
   * @return by comment; those that belong nowhere, and those that were erased meanwhile, are
   *     missing
   */
  public Map<Long, Side> place(
      Handle handle, long communityId, Sides sides, List<Placed> comments) {
    if (comments.isEmpty()) {
      return Map.of();
    }
    Map<Long, Side> authors = AuthorHomes.of(handle, sides, comments);
    SortedMap<Long, Side> drawn = new TreeMap<>();
    Map<Long, String> texts = new HashMap<>();
    for (Placed comment : comments) {
      Side side = side(sides, comment, authors);
      if (side != null) {
        drawn.put(comment.id(), side);
        texts.put(comment.id(), sides.codeOfText(comment.textSha256()));
      }
    }
    Map<String, Side> homes = TextHomes.of(handle, communityId, drawn, texts);
    drawn.entrySet().removeIf(one -> one.getValue() != homes.get(texts.get(one.getKey())));
    return drawn;
  }

  private static @Nullable Side side(Sides sides, Placed comment, Map<Long, Side> authors) {
    String thread = comment.threadExternalId();
    Long author = comment.authorId();
    Side home = author == null ? null : authors.get(author);
    if (author != null && home == null) {
      return null;
    }
    return thread == null && home == null
        ? sides.ofComment(comment.externalId())
        : Side.of(thread == null ? null : sides.ofThread(thread), home);
  }

  /**
   * Whose copies of what is about to be erased may have to take over a home.
   *
   * @param handle the transaction
   * @param commentIds what will be erased; any number
   * @return hashes of their texts
   */
  public List<String> textsOf(Handle handle, Collection<Long> commentIds) {
    return TextHomes.hashes(handle, commentIds);
  }

  /**
   * Forgets the texts of comments that were erased. Where somebody else's comment says the same, it
   * keeps the home, so that copies that were trained on stay where they are.
   *
   * @param handle the transaction, in which the comments were deleted
   * @param communityId whose
   * @param commentIds what was erased; any number
   * @param hashes of their texts
   */
  public void forget(
      Handle handle, long communityId, Collection<Long> commentIds, List<String> hashes) {
    TextHomes.inherit(handle, communityId, sides(handle, communityId), hashes);
    TextHomes.forget(handle, commentIds, communityId);
  }
}

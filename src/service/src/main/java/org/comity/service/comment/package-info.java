/**
 * Comments that are kept, with their threads and authors: {@link
 * org.comity.service.comment.Comments}, {@link org.comity.service.comment.CommentThreads}, {@link
 * org.comity.service.comment.Authors}. Every method takes the transaction that it is a part of.
 *
 * <p>What was decided of a comment is in {@code decision}; nothing here decides.
 */
@NullMarked
package org.comity.service.comment;

import org.jspecify.annotations.NullMarked;

/**
 * What people write and what other people said of it: {@link org.comity.comment.Comment}, {@link
 * org.comity.comment.Article}, {@link org.comity.comment.Attribute}, {@link
 * org.comity.comment.LabelledComment}, {@link org.comity.comment.LabelledSpan}.
 *
 * <p>Plain values, checked when made. Nothing here reads files, knows JSON or computes a score.
 */
@NullMarked
package org.comity.comment;

import org.jspecify.annotations.NullMarked;

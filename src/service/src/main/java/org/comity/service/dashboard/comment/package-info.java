/**
 * A comment before a moderator: {@link org.comity.service.dashboard.comment.Panel} is all that the
 * page says of it, {@link org.comity.service.dashboard.comment.Panels} puts it together, {@link
 * org.comity.service.dashboard.comment.CommentClaims} says who has it.
 *
 * <p>What is done with it is in {@code decide}.
 */
@NullMarked
package org.comity.service.dashboard.comment;

import org.jspecify.annotations.NullMarked;

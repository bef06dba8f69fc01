/**
 * Taking back: {@link org.comity.service.review.undo.Undoing} lists somebody's last acts, each a
 * {@link org.comity.service.review.undo.PastAct}, and undoes one; what comes of it is {@link
 * org.comity.service.review.undo.Undone}.
 *
 * <p>Nothing is removed from the log: to undo is a decision, too, which names the other.
 */
@NullMarked
package org.comity.service.review.undo;

import org.jspecify.annotations.NullMarked;

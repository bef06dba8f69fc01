/**
 * Comments over the native API: {@link org.comity.service.door.rest.comment.CommentResource} takes
 * them in, has them decided on and kept, shows and forgets them.
 *
 * <p>What is decided of them later is in {@code door.rest.decision}, what is said of them in {@code
 * door.rest.label}.
 */
@NullMarked
package org.comity.service.door.rest.comment;

import org.jspecify.annotations.NullMarked;

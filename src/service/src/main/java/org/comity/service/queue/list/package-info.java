/**
 * Reading the queue: {@link org.comity.service.queue.list.QueuePages} reads a part of it, in one of
 * three orders ({@link org.comity.service.queue.list.QueueOrder}) and through a {@link
 * org.comity.service.queue.list.QueueFilter}; {@link org.comity.service.queue.list.QueueCounts}
 * says how much waits. Nothing here changes anything, and no comment's text is read.
 */
@NullMarked
package org.comity.service.queue.list;

import org.jspecify.annotations.NullMarked;

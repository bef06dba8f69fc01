/**
 * The queue's page: {@link org.comity.service.dashboard.queue.QueuePage} shows what waits and gives
 * one comment after another, {@link org.comity.service.dashboard.queue.LiveQueue} tells what
 * changes. A {@link org.comity.service.dashboard.queue.QueueItem} is a line of the list.
 */
@NullMarked
package org.comity.service.dashboard.queue;

import org.jspecify.annotations.NullMarked;

/**
 * Telling whoever looks at the queue that it is another now: {@link
 * org.comity.service.queue.change.QueueChanges}. What is told are ids; what to show of them is
 * looked up by who is told.
 */
@NullMarked
package org.comity.service.queue.change;

import org.jspecify.annotations.NullMarked;

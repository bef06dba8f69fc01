/**
 * Views of the queue that people keep for themselves: a {@link
 * org.comity.service.queue.view.SavedView} has a name and a {@link
 * org.comity.service.queue.view.QueryText}, which is what an address of the queue says as well.
 */
@NullMarked
package org.comity.service.queue.view;

import org.jspecify.annotations.NullMarked;

/**
 * All that waits over the scores of an attribute: {@link
 * org.comity.service.dashboard.waiting.WaitingPage} shows a chart of dots in which somebody marks a
 * band, what is in the band and examples of it, {@link
 * org.comity.service.dashboard.waiting.BulkActions} decides on what was selected and takes it back.
 * A {@link org.comity.service.dashboard.waiting.Wanted} is what the address says.
 *
 * <p>Which comments may be decided on at once is in {@code queue.chart}, deciding in {@code
 * review.bulk}.
 */
@NullMarked
package org.comity.service.dashboard.waiting;

import org.jspecify.annotations.NullMarked;

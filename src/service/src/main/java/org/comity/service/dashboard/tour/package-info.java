/**
 * The tour of the queue: {@link org.comity.service.dashboard.tour.TourMessages} is what it says,
 * {@code tour.js} leads it, {@link org.comity.service.dashboard.tour.TourActions} is told when it
 * ends.
 *
 * <p>It does nothing for anybody: who is shown around presses the keys themselves.
 */
@NullMarked
package org.comity.service.dashboard.tour;

import org.jspecify.annotations.NullMarked;

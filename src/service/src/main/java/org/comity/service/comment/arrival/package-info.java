/**
 * When comments last came in through a door: {@link org.comity.service.comment.arrival.Arrivals}.
 *
 * <p>It knows of kept comments alone: what is only scored leaves no trace.
 */
@NullMarked
package org.comity.service.comment.arrival;

import org.jspecify.annotations.NullMarked;

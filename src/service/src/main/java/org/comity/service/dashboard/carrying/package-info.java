/**
 * What becomes of a policy's thresholds with a promotion, for people: {@link
 * org.comity.service.dashboard.carrying.CarryingTable} says a plan in the viewer's language as a
 * {@link org.comity.service.dashboard.carrying.ShownCarrying}, which the question before a
 * promotion shows.
 *
 * <p>Has no page of its own, and plans nothing.
 */
@NullMarked
package org.comity.service.dashboard.carrying;

import org.jspecify.annotations.NullMarked;

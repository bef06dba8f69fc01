/**
 * What becomes of a community's policy when another bundle takes the place of its own: {@link
 * org.comity.service.promotion.carrying.CarriedPolicies} has both score what people decided on the
 * side of calibration, and carries the thresholds over, which {@link
 * org.comity.service.promotion.carrying.CarriedPlan} shows before anything is active.
 *
 * <p>Keeps and activates nothing: whoever promotes does, in the same transaction. How a threshold
 * is carried over is known in {@code org.comity.policy.carrying}.
 */
@NullMarked
package org.comity.service.promotion.carrying;

import org.jspecify.annotations.NullMarked;

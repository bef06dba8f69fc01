/**
 * One run of the job that makes the next model from what moderators decided: {@link
 * org.comity.training.retraining.Retraining} leases, pulls, learns, calibrates, judges, reports and
 * hands in, as {@link org.comity.training.retraining.Settings} say, and gives an {@link
 * org.comity.training.retraining.Outcome}.
 *
 * <p>What each step does lives in the packages below; whether the challenger is promoted is the
 * gate's word, and the service's.
 */
@NullMarked
package org.comity.training.retraining;

import org.jspecify.annotations.NullMarked;

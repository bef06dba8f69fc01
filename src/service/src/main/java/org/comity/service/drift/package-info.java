/**
 * Whether what readers write has changed since the model was last looked at: {@link
 * org.comity.service.drift.Drifts} compares the last days with a reference before them, by
 * community and language, in scores and in vocabulary; {@link org.comity.service.drift.DriftBounds}
 * keeps from where on a community wants to be told, and {@link
 * org.comity.service.drift.DriftMetrics} tells the monitoring.
 *
 * <p>It compares what was scored with what was scored: whether the scores are right is for the
 * audit sample to say.
 */
@NullMarked
package org.comity.service.drift;

import org.jspecify.annotations.NullMarked;

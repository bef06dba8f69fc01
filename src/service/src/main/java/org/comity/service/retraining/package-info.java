/**
 * Runs of the job that makes a community's next bundle: {@link
 * org.comity.service.retraining.Retrainings} gives one job at a time the lease, and remembers what
 * came of each {@link org.comity.service.retraining.Retraining}.
 *
 * <p>Nothing is trained here: the job is a process of its own.
 */
@NullMarked
package org.comity.service.retraining;

import org.jspecify.annotations.NullMarked;

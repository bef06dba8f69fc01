/**
 * The folder that a retraining works in: {@link org.comity.training.retraining.work.Workspace}
 * keeps what is finished, whole or not at all, so that a run that was killed goes on.
 *
 * <p>It knows names and checksums of files, and nothing of what they hold.
 */
@NullMarked
package org.comity.training.retraining.work;

import org.jspecify.annotations.NullMarked;

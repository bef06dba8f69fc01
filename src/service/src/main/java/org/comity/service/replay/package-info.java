/**
 * What would have been decided: {@link org.comity.service.replay.Replays} decides a kept text again
 * under the policy and the model of its decision, {@link org.comity.service.replay.PolicyTrials}
 * asks another policy about many comments whose assessments are in the log.
 *
 * <p>Nothing here writes: no decision, no status, no metric changes.
 */
@NullMarked
package org.comity.service.replay;

import org.jspecify.annotations.NullMarked;

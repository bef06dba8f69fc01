/**
 * What thresholds promise, whatever the model: {@link org.comity.policy.promise.ScorePairs} finds
 * for a {@link org.comity.policy.promise.Cut} of one model's scores the number that keeps its
 * {@link org.comity.policy.promise.Promise} with another one's, on comments that people judged.
 *
 * <p>Knows numbers and no policies: {@code org.comity.policy.carrying} carries a whole policy over.
 */
@NullMarked
package org.comity.policy.promise;

import org.jspecify.annotations.NullMarked;

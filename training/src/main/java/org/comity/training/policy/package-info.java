/**
 * Trying a policy before it decides over readers: {@link org.comity.training.policy.Cases} that say
 * what it must do, and a {@link org.comity.training.policy.Replay} of comments that tells what it
 * would have done.
 *
 * <p>What a policy is lives in the classifier; nothing here prints or knows a comment's words.
 */
@NullMarked
package org.comity.training.policy;

import org.jspecify.annotations.NullMarked;

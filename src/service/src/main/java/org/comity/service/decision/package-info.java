/**
 * The log of decisions: a {@link org.comity.service.decision.Decision} is what a policy or a
 * moderator decided of one revision of a comment, when, and by which policy and model; {@link
 * org.comity.service.decision.DecisionLog} appends and reads them, and tells every {@link
 * org.comity.service.decision.DecisionObserver} in the same transaction.
 *
 * <p>A decision is never changed and holds no word of its comment; only what a person wrote into it
 * goes with the comment's author ({@link org.comity.service.decision.Sentences}).
 */
@NullMarked
package org.comity.service.decision;

import org.jspecify.annotations.NullMarked;

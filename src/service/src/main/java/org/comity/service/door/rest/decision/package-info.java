/**
 * Decisions over the native API: {@link org.comity.service.door.rest.decision.DecisionResource}
 * lists and replays them, {@link org.comity.service.door.rest.decision.CommentDecisionResource}
 * takes what people decide of a comment, {@link
 * org.comity.service.door.rest.decision.DecisionAnswer} is what all resources say of a decision.
 */
@NullMarked
package org.comity.service.door.rest.decision;

import org.jspecify.annotations.NullMarked;

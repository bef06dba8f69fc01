/**
 * A comment's way from a door to a decision: {@link org.comity.service.moderation.Moderation}
 * scores a {@link org.comity.service.moderation.Submission}, asks the community's policy, and has
 * {@link org.comity.service.moderation.Intake} keep comment and decision where that is wanted;
 * {@link org.comity.service.moderation.HumanDecisions} and {@link
 * org.comity.service.moderation.Feedback} take what people say of it later.
 *
 * <p>Scoring is done where the request is, storing beside it in a bounded queue: while the database
 * is away, those who want no storage are still served, and the others are told to come again.
 */
@NullMarked
package org.comity.service.moderation;

import org.jspecify.annotations.NullMarked;

/**
 * What moderators do from the comment's page: {@link
 * org.comity.service.dashboard.decide.DecisionActions} decide and judge, {@link
 * org.comity.service.dashboard.decide.HandoverActions} leave a comment to somebody else, {@link
 * org.comity.service.dashboard.decide.UndoActions} take back, {@link
 * org.comity.service.dashboard.decide.LabelActions} correct the model, {@link
 * org.comity.service.dashboard.decide.CareActions} count what was read. All of them answer scripts
 * with a {@link org.comity.service.dashboard.decide.Done}, and forms without scripts by leading
 * back to the queue.
 */
@NullMarked
package org.comity.service.dashboard.decide;

import org.jspecify.annotations.NullMarked;

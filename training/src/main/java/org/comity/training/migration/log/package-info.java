/**
 * What the Perspective API answered to a site: {@link org.comity.training.migration.log.AnswerLog}
 * reads logs of several shapes as {@link org.comity.training.migration.log.LoggedAnswer}s, and
 * {@link org.comity.training.migration.log.OldName} tells which attribute of ours a name in them
 * means.
 *
 * <p>Nothing here scores a comment or compares scores, and no message quotes a line.
 */
@NullMarked
package org.comity.training.migration.log;

import org.jspecify.annotations.NullMarked;

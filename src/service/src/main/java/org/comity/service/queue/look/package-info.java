/**
 * Comments that wait because somebody wants them looked at again: {@link
 * org.comity.service.queue.look.AskedAgain} puts what was drawn and what was reported before
 * people, {@link org.comity.service.queue.look.SecondJudgement} takes what a second person says.
 */
@NullMarked
package org.comity.service.queue.look;

import org.jspecify.annotations.NullMarked;

/**
 * Comments in, one line each, and answers out, one line each: {@link
 * org.comity.training.scoring.InputLine} reads, {@link org.comity.training.scoring.AnswerLine}
 * writes. What a comment scores is the classifier's business.
 */
@NullMarked
package org.comity.training.scoring;

import org.jspecify.annotations.NullMarked;

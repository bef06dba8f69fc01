/**
 * The commands that deal with policies, one class each. Results go to the standard output,
 * everything else to standard error; none prints a comment's words.
 */
@NullMarked
package org.comity.training.policy.command;

import org.jspecify.annotations.NullMarked;

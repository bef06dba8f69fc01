/**
 * The command line {@code comity}: {@link org.comity.training.Main} and one class per command.
 *
 * <p>Results go to the standard output, progress and messages to standard error. What the commands
 * do lives in the packages below; what shapes text or features lives in the classifier alone.
 */
@NullMarked
package org.comity.training;

import org.jspecify.annotations.NullMarked;

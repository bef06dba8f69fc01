/**
 * {@code comity retrain}: options in, an exit code out. What it does lives in the packages above.
 */
@NullMarked
package org.comity.training.retraining.command;

import org.jspecify.annotations.NullMarked;

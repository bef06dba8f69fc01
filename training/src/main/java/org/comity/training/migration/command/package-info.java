/**
 * The commands under {@code comity migrate}, one class each. Results go to the standard output,
 * everything else to standard error.
 */
@NullMarked
package org.comity.training.migration.command;

import org.jspecify.annotations.NullMarked;

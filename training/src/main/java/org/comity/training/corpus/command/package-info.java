/**
 * The commands under {@code comity corpus}, one class each. Results go to the standard output,
 * everything else to standard error.
 */
@NullMarked
package org.comity.training.corpus.command;

import org.jspecify.annotations.NullMarked;

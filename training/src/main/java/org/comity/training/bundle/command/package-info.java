/**
 * The commands that look into a bundle, one class each, and {@link
 * org.comity.training.bundle.command.BundleOption}, which names one for these and all others.
 * Results go to the standard output, everything else to standard error.
 */
@NullMarked
package org.comity.training.bundle.command;

import org.jspecify.annotations.NullMarked;

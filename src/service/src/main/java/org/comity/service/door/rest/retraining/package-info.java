/**
 * The lease of the retraining job over the native API: {@link
 * org.comity.service.door.rest.retraining.RetrainingResource} gives it, renews it and takes it
 * back, and tells what came of it.
 *
 * <p>Rows and bundles go other ways.
 */
@NullMarked
package org.comity.service.door.rest.retraining;

import org.jspecify.annotations.NullMarked;

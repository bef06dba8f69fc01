/**
 * Binds all that scoring needs: a {@link org.comity.model.Bundle} is made of {@link
 * org.comity.model.BundleParts}, learnt by a {@link org.comity.model.BundleTrainer} or read from a
 * {@link org.comity.model.BundleFolder}.
 *
 * <p>Raw scores do not leave this package. Reports and cards about a bundle are written elsewhere.
 */
@NullMarked
package org.comity.model;

import org.jspecify.annotations.NullMarked;

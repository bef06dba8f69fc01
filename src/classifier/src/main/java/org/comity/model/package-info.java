/**
 * Binds all that scoring needs: a {@link org.comity.model.Bundle} is made of {@link
 * org.comity.model.BundleParts}, read from a {@link org.comity.model.BundleFolder} or just learnt.
 *
 * <p>Raw scores leave this package only as explanations. How bundles are learnt is in {@code
 * org.comity.learning}, reports and cards about them are written elsewhere.
 */
@NullMarked
package org.comity.model;

import org.jspecify.annotations.NullMarked;

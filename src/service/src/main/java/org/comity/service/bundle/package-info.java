/**
 * What there is to see of bundles: {@link org.comity.service.bundle.Bundles} lists the one that is
 * loaded and those that are kept, each as a {@link org.comity.service.bundle.ShownBundle} with its
 * card, what it was measured to do, and where it has decided.
 *
 * <p>Only reads: chooses no bundle and loads none.
 */
@NullMarked
package org.comity.service.bundle;

import org.jspecify.annotations.NullMarked;

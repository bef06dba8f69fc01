/**
 * Bundles over the native API: {@link org.comity.service.door.rest.bundle.BundlesResource} lists
 * them, takes them in and gives them out as archives.
 *
 * <p>Which of them scores is for {@code org.comity.service.door.rest.promotion}.
 */
@NullMarked
package org.comity.service.door.rest.bundle;

import org.jspecify.annotations.NullMarked;

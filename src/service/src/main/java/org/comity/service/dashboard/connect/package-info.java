/**
 * How platforms are connected: {@link org.comity.service.dashboard.connect.ConnectPage} lists
 * platforms, keys and signing secrets, {@link org.comity.service.dashboard.connect.PlatformPage}
 * has what to paste into one of them, and makes its key or secret.
 *
 * <p>It knows no doors: what an address is called stands in the guides.
 */
@NullMarked
package org.comity.service.dashboard.connect;

import org.jspecify.annotations.NullMarked;

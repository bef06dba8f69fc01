/**
 * How each platform is connected: {@link org.comity.service.dashboard.connect.guide.Guides} writes
 * the steps for one {@link org.comity.service.dashboard.connect.guide.Platform} and one {@link
 * org.comity.service.dashboard.connect.guide.Place}, with the addresses and keys to paste.
 *
 * <p>It makes no keys and asks nobody whether a platform is connected.
 */
@NullMarked
package org.comity.service.dashboard.connect.guide;

import org.jspecify.annotations.NullMarked;

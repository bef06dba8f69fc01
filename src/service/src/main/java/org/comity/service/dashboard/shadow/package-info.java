/**
 * What runs in the shadow of a community: {@link org.comity.service.dashboard.shadow.ShadowPage}
 * compares it with what scores, shows on which comments they disagree, and starts and stops it.
 *
 * <p>Promotes nothing: that has a page of its own.
 */
@NullMarked
package org.comity.service.dashboard.shadow;

import org.jspecify.annotations.NullMarked;

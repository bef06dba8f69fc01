/**
 * A bundle in the shadow: {@link org.comity.service.shadow.Shadows} says which one judges a
 * community's comments beside the one that scores it; {@link org.comity.service.shadow.Challengers}
 * has those that are ready in this process, and {@link org.comity.service.shadow.ShadowThread} lets
 * them judge what was decided and kept, each in the process that decided it; {@link
 * org.comity.service.shadow.ShadowReports} compares.
 *
 * <p>Nothing here decides anything, and no request waits for it: what comes faster than it can be
 * judged is left out and counted. Reads no bundle: whoever follows promotions brings them.
 */
@NullMarked
package org.comity.service.shadow;

import org.jspecify.annotations.NullMarked;

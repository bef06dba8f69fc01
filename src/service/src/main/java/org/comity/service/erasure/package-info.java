/**
 * Forgetting people: {@link org.comity.service.erasure.Erasures} deletes what is kept of an author,
 * and keeps an {@link org.comity.service.erasure.ErasureReceipt} that does not say who it was.
 *
 * <p>Decisions stay: they hold no text and no author. What people wrote into them of the author's
 * comments is erased.
 */
@NullMarked
package org.comity.service.erasure;

import org.jspecify.annotations.NullMarked;

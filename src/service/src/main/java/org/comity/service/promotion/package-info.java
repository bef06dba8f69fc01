/**
 * Which bundle scores which community, over time: {@link org.comity.service.promotion.Promotions}
 * promotes and rolls back, {@link org.comity.service.promotion.Following} has every process score
 * with what was promoted, {@link org.comity.service.promotion.ChangesAtStart} notices that a
 * service is started with another bundle than before.
 *
 * <p>Takes no bundles in: they are in {@code org.comity.service.bundle.store}. Judges no bundle
 * either: {@code org.comity.service.proof} does.
 */
@NullMarked
package org.comity.service.promotion;

import org.jspecify.annotations.NullMarked;

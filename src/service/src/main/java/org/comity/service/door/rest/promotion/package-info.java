/**
 * Which bundle scores a community, over the native API: {@link
 * org.comity.service.door.rest.promotion.PromotionResource} promotes, rolls back and shows what was
 * done, {@link org.comity.service.door.rest.promotion.ProofResource} what the gate found before.
 */
@NullMarked
package org.comity.service.door.rest.promotion;

import org.jspecify.annotations.NullMarked;

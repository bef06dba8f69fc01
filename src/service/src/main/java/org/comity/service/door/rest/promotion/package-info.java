/**
 * Which bundle scores a community, over the native API: {@link
 * org.comity.service.door.rest.promotion.PromotionResource} promotes, rolls back and shows what was
 * done.
 */
@NullMarked
package org.comity.service.door.rest.promotion;

import org.jspecify.annotations.NullMarked;

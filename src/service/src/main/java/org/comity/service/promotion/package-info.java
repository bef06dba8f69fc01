/**
 * Notices that a community is scored by another bundle than before: {@link
 * org.comity.service.promotion.Promotions} compares at each start, and has it announced.
 *
 * <p>Chooses no bundle and loads none.
 */
@NullMarked
package org.comity.service.promotion;

import org.jspecify.annotations.NullMarked;

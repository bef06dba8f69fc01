/**
 * What a moderator does with a comment that is on screen: {@link org.comity.service.review.Review}
 * decides, unless something has changed since it was put there ({@link
 * org.comity.service.review.Reviewed}); {@link org.comity.service.review.AppealDecisions} answers
 * appeals.
 *
 * <p>Below are {@code reason}, what a community rejects comments for; {@code bulk}, one order for
 * many comments; {@code undo}, taking back; {@code dossier}, what a moderator is shown of a
 * comment. Which comments wait for whom is not here, nor how anything looks.
 */
@NullMarked
package org.comity.service.review;

import org.jspecify.annotations.NullMarked;

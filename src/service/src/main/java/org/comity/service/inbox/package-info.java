/**
 * Senders that try again until they are answered: {@link org.comity.service.inbox.Deliveries} does
 * the work of a {@link org.comity.service.inbox.Delivery} once and answers every repetition with
 * the {@link org.comity.service.inbox.Receipt} of the first, {@link
 * org.comity.service.inbox.Removal} deletes a comment that its platform has deleted.
 *
 * <p>Whether a delivery is genuine is for {@code org.comity.service.signature} to say; what is sent
 * out does not come by here.
 */
@NullMarked
package org.comity.service.inbox;

import org.jspecify.annotations.NullMarked;

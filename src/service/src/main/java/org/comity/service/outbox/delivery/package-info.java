/**
 * How messages leave the outbox: the {@link org.comity.service.outbox.delivery.Courier} takes what
 * is due, {@link org.comity.service.outbox.delivery.Delivery} posts it and says what was answered
 * ({@link org.comity.service.outbox.delivery.Answer}), {@link
 * org.comity.service.outbox.delivery.Timing} says when to try again, {@link
 * org.comity.service.outbox.delivery.Upkeep} counts and deletes.
 *
 * <p>A message is noted as delivered after the receiver has answered; a process that dies between
 * the two delivers it again, under the same id. What is in a message is not known here.
 */
@NullMarked
package org.comity.service.outbox.delivery;

import org.jspecify.annotations.NullMarked;

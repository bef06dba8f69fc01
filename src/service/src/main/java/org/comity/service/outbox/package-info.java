/**
 * Outgoing webhooks: what a site's own programs are told of decisions, by Standard Webhooks 1.0.0.
 * {@link org.comity.service.outbox.Endpoints} keeps who is told, {@link
 * org.comity.service.outbox.Announcements} writes what they are told into the {@link
 * org.comity.service.outbox.Outbox}, in the transaction of the decision itself, and {@link
 * org.comity.service.outbox.Messages} shows what became of it.
 *
 * <p>A message is delivered at least once, always under the same id; the order of messages is not
 * kept, so receivers go by the id and the time of a decision. No message holds a comment's text.
 * Nothing is sent from here: that is what {@code outbox.delivery} does.
 */
@NullMarked
package org.comity.service.outbox;

import org.jspecify.annotations.NullMarked;

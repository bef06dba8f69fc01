/**
 * Webhooks in the native API: {@link org.comity.service.door.rest.webhook.WebhookResource} for
 * where messages go, {@link org.comity.service.door.rest.webhook.WebhookMessageResource} for what
 * became of them. All of it is an administrator's.
 *
 * <p>What messages hold and how they are sent is the outbox's.
 */
@NullMarked
package org.comity.service.door.rest.webhook;

import org.jspecify.annotations.NullMarked;

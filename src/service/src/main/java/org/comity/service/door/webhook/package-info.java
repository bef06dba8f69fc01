/**
 * Webhooks of any site that signs as Standard Webhooks 1.0 says: {@link
 * org.comity.service.door.webhook.HookResource} takes a {@link
 * org.comity.service.door.webhook.HookMessage} about a comment and answers with the decision, or
 * with a {@link org.comity.service.door.webhook.HookProblem}.
 *
 * <p>What Comity itself sends out is not here.
 */
@NullMarked
package org.comity.service.door.webhook;

import org.jspecify.annotations.NullMarked;

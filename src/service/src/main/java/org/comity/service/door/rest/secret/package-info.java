/**
 * The secrets that senders of signed requests share with the service: {@link
 * org.comity.service.door.rest.secret.SecretResource} makes, lists and retires those of a community
 * for Coral, Discourse and webhooks.
 *
 * <p>Signatures are not looked at here, and a secret is shown in the answer that makes it and never
 * again.
 */
@NullMarked
package org.comity.service.door.rest.secret;

import org.jspecify.annotations.NullMarked;

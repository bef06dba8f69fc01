/**
 * Policies over the native API: {@link org.comity.service.door.rest.policy.PolicyResource} lists,
 * adds and activates versions, {@link org.comity.service.door.rest.policy.PolicyTestResource} says
 * what one would change.
 */
@NullMarked
package org.comity.service.door.rest.policy;

import org.jspecify.annotations.NullMarked;

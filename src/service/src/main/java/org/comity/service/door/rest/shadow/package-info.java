/**
 * A bundle in the shadow, over the native API: {@link
 * org.comity.service.door.rest.shadow.ShadowResource} starts and stops it, and shows where it would
 * have done something else.
 */
@NullMarked
package org.comity.service.door.rest.shadow;

import org.jspecify.annotations.NullMarked;

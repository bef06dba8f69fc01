/**
 * Keys over the native API: {@link org.comity.service.door.rest.key.KeyResource} makes, rotates and
 * revokes them. A secret is in the answer that makes it, and nowhere else.
 */
@NullMarked
package org.comity.service.door.rest.key;

import org.jspecify.annotations.NullMarked;

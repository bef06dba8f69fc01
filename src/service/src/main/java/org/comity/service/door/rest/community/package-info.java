/**
 * Communities over the native API: {@link org.comity.service.door.rest.community.CommunityResource}
 * lists them, makes them and changes their settings.
 */
@NullMarked
package org.comity.service.door.rest.community;

import org.jspecify.annotations.NullMarked;

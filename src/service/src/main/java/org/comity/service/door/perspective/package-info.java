/**
 * The door for clients of Google's Perspective API: they change the address and go on. {@link
 * org.comity.service.door.perspective.PerspectiveResource} takes {@code comments:analyze}, {@link
 * org.comity.service.door.perspective.DiscoveryResource} describes it to the official clients.
 *
 * <p>The wire contract is Google's, with these choices where it left room: unknown field names are
 * ignored; {@code languages} is a hint, since platforms send the site's language whatever the
 * comment's; the JSON is compact unless {@code prettyPrint=true}; {@code dropUnsupportedAttributes}
 * drops attributes that the bundle does not score as well as those of another language; {@code
 * fields}, {@code callback} and {@code alt} are accepted and have no effect. Nothing is stored,
 * whatever {@code doNotStore} says.
 */
@NullMarked
package org.comity.service.door.perspective;

import org.jspecify.annotations.NullMarked;

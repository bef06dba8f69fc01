/**
 * The door for clients of Google's Perspective API: they change the address and go on. {@link
 * org.comity.service.door.perspective.PerspectiveResource} takes {@code comments:analyze}, {@link
 * org.comity.service.door.perspective.DiscoveryResource} describes it to the official clients.
 *
 * <p>The wire contract is Google's, with these choices where it left room:
 *
 * <ul>
 *   <li>unknown field names are ignored, names twice in one object are refused;
 *   <li>{@code languages} is a hint, since platforms send the site's language whatever the
 *       comment's; a long text that is surely of another language is refused by its name;
 *   <li>the context is read: what a comment quotes from it does not count against the comment;
 *   <li>the JSON is compact unless {@code prettyPrint=true}: Google's default lays it out, which
 *       costs a third more bytes that no program reads;
 *   <li>{@code dropUnsupportedAttributes} drops attributes that the bundle does not score as well
 *       as those of another language;
 *   <li>a body may have 2 MiB, and is refused with status 413 where Google's servers say 400;
 *   <li>{@code alt=media}, {@code alt=proto} and {@code callback} are accepted, and the answer is
 *       JSON all the same, as its media type says.
 * </ul>
 *
 * <p>Nothing is stored, whatever {@code doNotStore} says.
 */
@NullMarked
package org.comity.service.door.perspective;

import org.jspecify.annotations.NullMarked;

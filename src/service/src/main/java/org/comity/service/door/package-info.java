/**
 * What all doors have in common: a {@link org.comity.service.door.Doorway} says where a door is and
 * how it refuses, the {@link org.comity.service.door.Doorkeeper} turns away what belongs to no
 * method of it or shows no key, {@link org.comity.service.door.Callers} says who came in, {@link
 * org.comity.service.door.WireExamples} puts examples into the description of the API.
 *
 * <p>Each door is a package below this one that converts and delegates, and sees no other. Nothing
 * here reads a body.
 */
@NullMarked
package org.comity.service.door;

import org.jspecify.annotations.NullMarked;

/**
 * What all doors have in common: a {@link org.comity.service.door.Doorway} says where a door is and
 * how it refuses, the {@link org.comity.service.door.Doorkeeper} turns away what belongs to no
 * method of it or shows no key, {@link org.comity.service.door.SilentRefusals} speaks where no door
 * was meant, {@link org.comity.service.door.UnforeseenFailures} where the service failed, {@link
 * org.comity.service.door.Callers} says who came in, {@link org.comity.service.door.WireExamples}
 * puts examples into the description of the API. What doors of platforms have in common besides: a
 * {@link org.comity.service.door.CommunityDoorway} for addresses that end with a community's name,
 * {@link org.comity.service.door.Fields} for what a comment needs to be kept, a {@link
 * org.comity.service.door.PlatformDecision} for those whose platforms leave us the form of the
 * answer, and a {@link org.comity.service.door.PlatformError} for each of them to write in its own
 * format.
 *
 * <p>Each door is a package below this one that converts and delegates, and sees no other. Nothing
 * here reads a body.
 */
@NullMarked
package org.comity.service.door;

import org.jspecify.annotations.NullMarked;

/**
 * What the description of the API says of many operations alike, put in while it is built: {@link
 * org.comity.service.door.description.PathDescriptions} says what the parameters of paths name,
 * {@link org.comity.service.door.description.RefusalDescriptions} which doors of platforms want a
 * key and in what form they refuse, {@link org.comity.service.door.description.FormDescriptions}
 * what Akismet's forms hold, {@link org.comity.service.door.description.NullDescriptions} what may
 * be null.
 *
 * <p>Knows the doors by their addresses alone. What the native API refuses is described beside its
 * problems.
 */
@NullMarked
package org.comity.service.door.description;

import org.jspecify.annotations.NullMarked;

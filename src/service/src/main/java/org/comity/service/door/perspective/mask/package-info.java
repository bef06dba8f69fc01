/**
 * Partial responses as Google's APIs give them for the query parameter {@code fields}: a {@link
 * org.comity.service.door.perspective.mask.FieldMask} is read from the parameter, checked against
 * the {@link org.comity.service.door.perspective.mask.KnownFields} of the response and cuts it.
 *
 * <p>Nothing here knows what the fields mean.
 */
@NullMarked
package org.comity.service.door.perspective.mask;

import org.jspecify.annotations.NullMarked;

/**
 * Over the native API, whether what readers write has changed: {@link
 * org.comity.service.door.rest.drift.DriftResource}.
 */
@NullMarked
package org.comity.service.door.rest.drift;

import org.jspecify.annotations.NullMarked;

/**
 * Over the native API, whether what readers write has changed and whether model and moderators
 * still agree: {@link org.comity.service.door.rest.drift.DriftResource} and {@link
 * org.comity.service.door.rest.drift.AgreementResource}.
 */
@NullMarked
package org.comity.service.door.rest.drift;

import org.jspecify.annotations.NullMarked;

/**
 * Coral's external moderation phase: {@link org.comity.service.door.coral.CoralResource} turns a
 * {@link org.comity.service.door.coral.CoralRequest} into a submission and what was decided into a
 * {@link org.comity.service.door.coral.CoralAnswer}.
 *
 * <p>Coral's Perspective phase calls the Perspective door. Where Coral is told more than it asks
 * for, in its GraphQL, is not here.
 */
@NullMarked
package org.comity.service.door.coral;

import org.jspecify.annotations.NullMarked;

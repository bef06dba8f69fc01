/**
 * Whether the service can do its work: {@link org.comity.service.health.ModelReadiness}.
 *
 * <p>Liveness is Quarkus' own: a process that answers is alive.
 */
@NullMarked
package org.comity.service.health;

import org.jspecify.annotations.NullMarked;

/**
 * The threshold simulator: {@link org.comity.service.dashboard.simulator.SimulatorPage} shows what
 * bands would do, read from a form by {@link org.comity.service.dashboard.simulator.BandForm}.
 *
 * <p>What would be is computed in {@code org.comity.service.quality.simulation}; nothing here
 * changes a policy.
 */
@NullMarked
package org.comity.service.dashboard.simulator;

import org.jspecify.annotations.NullMarked;

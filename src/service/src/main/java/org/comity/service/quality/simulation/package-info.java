/**
 * What other bands, or another policy, would have done with the comments that came last: {@link
 * org.comity.service.quality.simulation.Simulator} answers, from a {@link
 * org.comity.service.quality.simulation.History} in memory, with a {@link
 * org.comity.service.quality.simulation.Simulation}.
 *
 * <p>Nothing is scored anew, and nothing is changed.
 */
@NullMarked
package org.comity.service.quality.simulation;

import org.jspecify.annotations.NullMarked;

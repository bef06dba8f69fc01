/**
 * How the team and the policy are doing: {@link org.comity.service.dashboard.team.TeamPage} shows
 * figures, {@link org.comity.service.dashboard.team.ShareActions} sets how much is drawn to be
 * looked at again.
 *
 * <p>What is counted, and what is not said of anybody, is decided in {@code
 * org.comity.service.quality.team}.
 */
@NullMarked
package org.comity.service.dashboard.team;

import org.jspecify.annotations.NullMarked;

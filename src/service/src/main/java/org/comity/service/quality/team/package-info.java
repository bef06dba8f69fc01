/**
 * How a community's moderation goes: {@link org.comity.service.quality.team.Team} has the figures
 * of a day, a week or thirty days, {@link org.comity.service.quality.team.Agreements} how far
 * moderators agree, {@link org.comity.service.quality.team.RejectionCounts} what people rejected
 * for.
 *
 * <p>No figure names a moderator to others, except for the pairs of second looks, where who
 * disagrees with whom must be known to talk it over. What is counted by person becomes a league
 * table, and a league table of decisions per hour pays for haste with readers' comments; so the
 * pace is everybody's together, or one's own.
 */
@NullMarked
package org.comity.service.quality.team;

import org.jspecify.annotations.NullMarked;

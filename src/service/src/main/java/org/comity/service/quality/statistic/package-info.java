/**
 * Numbers that are estimated from few of many: {@link
 * org.comity.service.quality.statistic.Proportion} with its interval, {@link
 * org.comity.service.quality.statistic.KrippendorffAlpha} for the agreement of people, {@link
 * org.comity.service.quality.statistic.Spread} of durations, {@link
 * org.comity.service.quality.statistic.Pace} at which people decide.
 *
 * <p>Knows no database and no comment.
 */
@NullMarked
package org.comity.service.quality.statistic;

import org.jspecify.annotations.NullMarked;

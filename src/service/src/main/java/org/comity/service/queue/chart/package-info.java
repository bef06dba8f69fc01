/**
 * All that waits, over the scores of one attribute: {@link
 * org.comity.service.queue.chart.ScoreChart} counts it, shows examples of a band and names the
 * comments in it. Deciding on them is not done here.
 */
@NullMarked
package org.comity.service.queue.chart;

import org.jspecify.annotations.NullMarked;

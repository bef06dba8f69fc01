/**
 * All that waits, over the scores of one attribute: {@link
 * org.comity.service.queue.chart.ScoreChart} counts it and shows examples of a band, {@link
 * org.comity.service.queue.chart.BandComments} names those of a band that can be decided on at
 * once, and counts the others. A {@link org.comity.service.queue.chart.ChartFilter} says which
 * comments are meant. Deciding on them is not done here, and no comment's text is read.
 */
@NullMarked
package org.comity.service.queue.chart;

import org.jspecify.annotations.NullMarked;

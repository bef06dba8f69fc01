/**
 * Figures that compare rankings: {@link org.comity.evaluation.RankAuc} with {@link
 * org.comity.evaluation.StratifiedDraws} and {@link org.comity.evaluation.Interval} for what chance
 * does to it, and {@link org.comity.evaluation.PairedAreas} for two models beside each other.
 *
 * <p>Pure computation on columns of numbers, shared by reports and by the gate that a challenger
 * has to pass. It knows no comment, no bundle and no file.
 */
@NullMarked
package org.comity.evaluation;

import org.jspecify.annotations.NullMarked;

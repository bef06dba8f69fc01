/**
 * Whether a challenger may take the champion's place: {@link org.comity.gate.Gate} judges {@link
 * org.comity.gate.JudgedRow}s within {@link org.comity.gate.Bounds} and gives a {@link
 * org.comity.gate.GateReport}, one {@link org.comity.gate.GateReport.Check} for each question.
 * {@link org.comity.gate.Evidence} is what was measured elsewhere, and {@link
 * org.comity.gate.CarriedBand} the thresholds with which the challenger does what the champion's
 * do.
 *
 * <p>Pure computation: the same rows in any order give the same report. Nothing here scores a
 * comment, sees its text, reads a file or promotes; whoever asks does.
 */
@NullMarked
package org.comity.gate;

import org.jspecify.annotations.NullMarked;

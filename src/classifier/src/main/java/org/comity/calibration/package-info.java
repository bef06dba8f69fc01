/**
 * From a model's log-odds to a probability that can be taken at its word, and to scores at which to
 * act: {@link org.comity.calibration.CalibrationCurve} (a {@link
 * org.comity.calibration.PlattCalibrator} bent where rows ask for it) and {@link
 * org.comity.calibration.OperatingCurve} with its {@link org.comity.calibration.Thresholds}.
 *
 * <p>Fitted on rows that the model was not trained on. Knows neither text nor attributes, nor what
 * share of a site's comments is positive: that is an argument.
 */
@NullMarked
package org.comity.calibration;

import org.jspecify.annotations.NullMarked;

/**
 * From a model's log-odds to a probability that can be taken at its word, and to scores at which to
 * act: {@link org.comity.calibration.CalibrationCurve} (a {@link
 * org.comity.calibration.PlattCalibrator} bent where rows ask for it) and {@link
 * org.comity.calibration.OperatingCurve} with the {@link org.comity.calibration.Thresholds} that it
 * recommends for {@link org.comity.calibration.Goals}.
 *
 * <p>Fitted on rows that the model was not trained on. Knows neither text nor attributes, nor what
 * share of a site's comments is positive: both curves can be stated at any.
 */
@NullMarked
package org.comity.calibration;

import org.jspecify.annotations.NullMarked;

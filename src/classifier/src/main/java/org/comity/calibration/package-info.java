/**
 * From a model's log-odds to a probability that can be taken at its word: {@link
 * org.comity.calibration.PlattCalibrator}.
 *
 * <p>Fitted on rows that the model was not trained on. Knows neither text nor attributes.
 */
@NullMarked
package org.comity.calibration;

import org.jspecify.annotations.NullMarked;

/**
 * From rows and a champion to a challenger: {@link org.comity.training.retraining.learning.Lessons}
 * learns, {@link org.comity.training.retraining.learning.SiteCalibration} fits its scores to the
 * site, {@link org.comity.training.retraining.learning.CrossCheck} asks of each label what a model
 * says that has not seen it, and {@link org.comity.gate.jury.Jury} puts both models to the gate.
 *
 * <p>Every class here takes rows of one side and refuses others, so that nothing is measured on
 * what was learnt. Nothing here knows the service.
 */
@NullMarked
package org.comity.training.retraining.learning;

import org.jspecify.annotations.NullMarked;

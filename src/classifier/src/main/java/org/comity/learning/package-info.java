/**
 * How a bundle is learnt from labelled comments: a {@link org.comity.learning.BundleTrainer} with
 * {@link org.comity.learning.TrainingSettings} gives a {@link org.comity.learning.TrainedBundle},
 * which also says how it scored rows that it had not seen.
 *
 * <p>Texts become features as they are read and are not kept. Files, reports and cards are made
 * elsewhere.
 */
@NullMarked
package org.comity.learning;

import org.jspecify.annotations.NullMarked;

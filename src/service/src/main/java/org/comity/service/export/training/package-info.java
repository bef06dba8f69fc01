/**
 * What people decided and corrected, as rows to learn from: {@link
 * org.comity.service.export.training.TrainingExport} reads them page by page, {@link
 * org.comity.service.export.training.Opinions} makes one label of what several people said, and
 * {@link org.comity.service.export.training.LabelWeight} says how much each of them counts.
 *
 * <p>What a policy decided alone is no label: the model would learn its own opinion. On which side
 * a row stands is said elsewhere.
 */
@NullMarked
package org.comity.service.export.training;

import org.jspecify.annotations.NullMarked;

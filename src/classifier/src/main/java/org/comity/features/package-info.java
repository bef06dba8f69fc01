/**
 * From tokens to numbers: {@link org.comity.features.Featurizer} hashes words and letter groups
 * into {@link org.comity.features.FeatureBlock}s that remember which token each feature comes from,
 * {@link org.comity.features.FeatureWeighting} turns them into a {@link
 * org.comity.features.HashedVector}.
 *
 * <p>Hash instead of dictionary: no training text is kept, and memory does not grow with data. What
 * the numbers mean for an attribute is the model's business.
 */
@NullMarked
package org.comity.features;

import org.jspecify.annotations.NullMarked;

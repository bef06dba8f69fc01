/**
 * From tokens to numbers: {@link org.comity.features.WordFeatures} hashes a word and its letter
 * groups into buckets, {@link org.comity.features.FeatureWeighting} says how much each counts, and
 * a text's {@link org.comity.features.FeatureVector} is a sum over its distinct words.
 *
 * <p>Hash instead of dictionary: no training text is kept, and memory does not grow with data. What
 * the numbers mean for an attribute is the model's business.
 */
@NullMarked
package org.comity.features;

import org.jspecify.annotations.NullMarked;

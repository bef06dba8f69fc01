/**
 * A vector for every bucket of letter groups and words, learnt without labels: {@link
 * org.comity.vectors.SkipGram} learns them from which words stand near one another, {@link
 * org.comity.vectors.WordVectors} keeps them, one byte a number.
 *
 * <p>Knows numbers of words and buckets only. What is made of the vectors is the network's
 * business.
 */
@NullMarked
package org.comity.vectors;

import org.jspecify.annotations.NullMarked;

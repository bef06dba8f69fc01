/**
 * A small network over words in their order, for what single words cannot tell: a vector for every
 * word, learnt without labels from its letter groups ({@link org.comity.vectors.SkipGram}), a
 * convolution over three neighbours, and for each attribute the strongest and the summed answer of
 * its units beside the word that offends most. As the convolution is linear in each word, what a
 * word adds is worked out once and kept ({@link org.comity.network.WordSignal}): scoring adds and
 * compares. Which words a text has, and what becomes of a log-odds, is the bundle's business.
 */
@NullMarked
package org.comity.network;

import org.jspecify.annotations.NullMarked;

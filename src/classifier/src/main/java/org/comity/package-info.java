/**
 * Comity's classifier: a comment in, an assessment out. {@link org.comity.CommentClassifier} is the
 * whole public face; a comment's way through it is
 *
 * <pre>
 * Comment                      org.comity.comment         the words as they were written
 *   -> CharFilter*             org.comity.text.folding    fold case, accents, repeats; keep offsets
 *   -> NormalizedText          org.comity.text.folding
 *   -> Tokens                  org.comity.text            cut where OpenNLP does
 *   -> language                org.comity.text.language   scripts counted first; OpenNLP
 *   -> quoted words            org.comity.text.quotation  left out
 *   -> Featurizer              org.comity.features        hashed words, letter groups, signals
 *   -> Example -> Model        org.comity.linear          Tribuo; weights by feature hash
 *   -> Network                 org.comity.network         words in their order
 *                              org.comity.vectors         what it knows of words
 *   -> Calibrator              org.comity.calibration     log-odds to probability
 *   -> Scores, Spans           org.comity.score           the Assessment
 *                              org.comity.model           binds all of it: the Bundle
 *                              org.comity.learning        makes bundles of labelled comments
 *   -> Policy -> Verdict       org.comity.policy          what a community makes of it
 * </pre>
 *
 * <p>Arrows point up this list only. No HTTP, no dependency injection, no console.
 */
@NullMarked
package org.comity;

import org.jspecify.annotations.NullMarked;

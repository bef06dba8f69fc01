/**
 * Comity's classifier: a comment in, an assessment out. {@link org.comity.CommentClassifier} is the
 * whole public face; a comment's way through it is
 *
 * <pre>
 * Comment                      org.comity.comment      the words as they were written
 *   -> CharFilter*             org.comity.text         fold case, accents, repeats; keep offsets
 *   -> NormalizedText          org.comity.text
 *   -> Tokenizer, language     org.comity.text         OpenNLP; scripts counted first
 *   -> Featurizer              org.comity.features     hashed words, letter groups, signals
 *   -> Example -> Model        org.comity.linear       Tribuo; weights by feature hash
 *   -> Calibrator              org.comity.calibration  log-odds to probability
 *   -> Scores, Spans           org.comity.score        the Assessment
 *                              org.comity.model        binds all of it: the Bundle
 *                              org.comity.learning     makes bundles of labelled comments
 * </pre>
 *
 * <p>Arrows point up this list only. No HTTP, no dependency injection, no console.
 */
@NullMarked
package org.comity;

import org.jspecify.annotations.NullMarked;

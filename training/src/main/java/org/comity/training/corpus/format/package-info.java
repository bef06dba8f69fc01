/**
 * Readers for the formats that corpora come in: {@link
 * org.comity.training.corpus.format.CorpusReader} picks one by the descriptor, {@link
 * org.comity.training.corpus.format.DelimitedRows} and {@link
 * org.comity.training.corpus.format.JsonRows} make rows, {@link
 * org.comity.training.corpus.format.AnnotatorTally} counts annotators, {@link
 * org.comity.training.corpus.format.Rewritings} marks what a civil way to say it leaves out.
 *
 * <p>Streams in constant memory, but for a tally, which holds its annotations. Nothing here looks
 * for files or knows where a set is published.
 */
@NullMarked
package org.comity.training.corpus.format;

import org.jspecify.annotations.NullMarked;

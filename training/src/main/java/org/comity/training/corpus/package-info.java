/**
 * The canonical form of labelled comments, one JSON object a line: {@link
 * org.comity.training.corpus.CanonicalReader} and {@link
 * org.comity.training.corpus.CanonicalWriter} between {@link
 * org.comity.training.corpus.CorpusFile}s and {@link org.comity.comment.LabelledComment}s, and
 * {@link org.comity.training.corpus.CorpusStatistics} over them.
 *
 * <p>Every reader is a stream in constant memory that the caller closes. Nothing here knows other
 * formats, descriptors or the console, and no message carries a comment's text.
 */
@NullMarked
package org.comity.training.corpus;

import org.jspecify.annotations.NullMarked;

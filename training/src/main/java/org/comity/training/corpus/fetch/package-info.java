/**
 * Gets the files of a described set from where the public gets them: {@link
 * org.comity.training.corpus.fetch.Download} moves the bytes and goes on where it was interrupted,
 * {@link org.comity.training.corpus.fetch.Checksum} says whether they are the right ones.
 *
 * <p>Unpacks nothing, logs in nowhere and prints nothing.
 */
@NullMarked
package org.comity.training.corpus.fetch;

import org.jspecify.annotations.NullMarked;

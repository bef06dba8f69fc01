/**
 * Finds corpora by name and opens them: {@link org.comity.training.corpus.catalogue.Corpora} is the
 * door, {@link org.comity.training.corpus.catalogue.CorpusFolders} knows where descriptors and data
 * lie, {@link org.comity.training.corpus.catalogue.Catalogue} holds the descriptors.
 *
 * <p>Says nothing on the console: what a reader ought to be told goes to a listener.
 */
@NullMarked
package org.comity.training.corpus.catalogue;

import org.jspecify.annotations.NullMarked;

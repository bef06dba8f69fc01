/**
 * What is known of a public set or a site's export before a line of it is read: {@link
 * org.comity.training.corpus.descriptor.CorpusDescriptor} with the rules that turn its cells into
 * fields ({@link org.comity.training.corpus.descriptor.FieldRule}) and labels ({@link
 * org.comity.training.corpus.descriptor.LabelRule}).
 *
 * <p>The types are the YAML: a key in a descriptor is a component of a record here, in snake case.
 * Nothing here opens a data file.
 */
@NullMarked
package org.comity.training.corpus.descriptor;

import org.jspecify.annotations.NullMarked;

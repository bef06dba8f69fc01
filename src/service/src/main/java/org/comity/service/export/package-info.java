/**
 * A community's data on its way out, row by row: {@link org.comity.service.export.ExportedComments}
 * in the form that the command line trains on, with pseudonyms in the place of authors.
 *
 * <p>Pages of rows, each read in a transaction of its own, so that an export of any size needs the
 * memory of one page and holds no lock.
 */
@NullMarked
package org.comity.service.export;

import org.jspecify.annotations.NullMarked;

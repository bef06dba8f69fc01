/**
 * A community's data over the native API, streamed as JSON Lines: {@link
 * org.comity.service.door.rest.export.ExportResource} writes page by page what others read.
 */
@NullMarked
package org.comity.service.door.rest.export;

import org.jspecify.annotations.NullMarked;

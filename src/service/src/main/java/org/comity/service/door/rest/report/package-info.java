/**
 * Readers' reports over the native API: {@link
 * org.comity.service.door.rest.report.CommentReportResource} takes what readers say of a comment.
 */
@NullMarked
package org.comity.service.door.rest.report;

import org.jspecify.annotations.NullMarked;

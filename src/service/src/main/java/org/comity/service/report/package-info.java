/**
 * What readers say of comments: {@link org.comity.service.report.Reports} keeps one report of each
 * reader on each comment, and tells every {@link org.comity.service.report.ReportObserver} in the
 * same transaction.
 *
 * <p>A report decides nothing by itself: policies count them the next time that the comment comes.
 */
@NullMarked
package org.comity.service.report;

import org.jspecify.annotations.NullMarked;

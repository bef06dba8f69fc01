/**
 * A {@link org.comity.training.evaluation.Report} on paper: {@link
 * org.comity.training.evaluation.report.ReportWriter} writes {@code report.json} for programs and
 * {@code report.html} for people. Other figures are {@link
 * org.comity.training.evaluation.report.FigureTable}s, which have two such forms, by {@link
 * org.comity.training.evaluation.report.TablesWriter}, and one for the terminal.
 *
 * <p>A page stands alone: no script, nothing to fetch. Nothing here computes a figure.
 */
@NullMarked
package org.comity.training.evaluation.report;

import org.jspecify.annotations.NullMarked;

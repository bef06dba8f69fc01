/**
 * A {@link org.comity.training.migration.MigrationReport} on paper: {@link
 * org.comity.training.migration.report.MigrationWriter} writes a page with drawings, JSON and a
 * snippet of a policy; {@link org.comity.training.migration.report.MigrationTables} are its figures
 * for the page and the terminal.
 *
 * <p>Nothing here computes a figure, and nothing holds a comment's text or id.
 */
@NullMarked
package org.comity.training.migration.report;

import org.jspecify.annotations.NullMarked;

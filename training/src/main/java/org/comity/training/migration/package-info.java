/**
 * Which thresholds of ours equal those that a site had with the Perspective API, on its own
 * traffic: a {@link org.comity.training.migration.ScoredLog} holds what both say of the same
 * comments, and {@link org.comity.training.migration.Migration} makes a {@link
 * org.comity.training.migration.MigrationReport} of it.
 *
 * <p>Pure computation on scores: nothing here sees a text but to have it scored, calls the old API
 * ({@code shadow} does), reads a log ({@code log}) or writes a file ({@code report}).
 */
@NullMarked
package org.comity.training.migration;

import org.jspecify.annotations.NullMarked;

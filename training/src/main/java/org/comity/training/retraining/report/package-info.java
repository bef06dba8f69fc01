/**
 * What a retraining leaves behind: {@link org.comity.training.retraining.report.RetrainingRecord},
 * from which it can be done again, {@link org.comity.training.retraining.report.RetrainingReport},
 * and its form for people, {@link org.comity.training.retraining.report.ReportFolder}.
 *
 * <p>No comment's text, no author and no key is in any of them; a moderator is named only by the
 * pseudonym that the service gives.
 */
@NullMarked
package org.comity.training.retraining.report;

import org.jspecify.annotations.NullMarked;

/**
 * What moderators of a site decided, as the service exports it for training: {@link
 * org.comity.gate.jury.SiteRow}s, read as a stream by {@link
 * org.comity.training.retraining.rows.SiteRows}.
 *
 * <p>On which side a row stands is the service's word: nothing here moves one to another.
 */
@NullMarked
package org.comity.training.retraining.rows;

import org.jspecify.annotations.NullMarked;

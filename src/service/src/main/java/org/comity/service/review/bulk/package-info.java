/**
 * One order for many comments: {@link org.comity.service.review.bulk.BulkReview} decides on up to a
 * thousand, {@link org.comity.service.review.bulk.Bulks} remembers what was done at once.
 *
 * <p>What it takes to decide on one is not here.
 */
@NullMarked
package org.comity.service.review.bulk;

import org.jspecify.annotations.NullMarked;

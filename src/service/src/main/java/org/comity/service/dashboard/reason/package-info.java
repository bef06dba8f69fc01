/**
 * What a community rejects comments for: {@link org.comity.service.dashboard.reason.ReasonsPage}
 * shows the list, {@link org.comity.service.dashboard.reason.ReasonActions} changes it.
 *
 * <p>What a reason is, and what can be done with it, is in {@code
 * org.comity.service.review.reason}.
 */
@NullMarked
package org.comity.service.dashboard.reason;

import org.jspecify.annotations.NullMarked;

/**
 * For what a community rejects comments: {@link org.comity.service.review.reason.Reasons} keeps
 * each {@link org.comity.service.review.reason.RejectionReason} with its kind and its {@link
 * org.comity.service.review.reason.DsaCategory}; a community without a list of its own has the
 * usual one.
 *
 * <p>Nothing here decides. A reason that was given once is retired and never deleted: decisions
 * name it.
 */
@NullMarked
package org.comity.service.review.reason;

import org.jspecify.annotations.NullMarked;

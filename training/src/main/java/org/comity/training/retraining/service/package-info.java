/**
 * The service as a retraining sees it: {@link org.comity.training.retraining.service.Desk} leases,
 * pulls, hands in and promotes over HTTP, {@link
 * org.comity.training.retraining.service.LeaseKeeper} keeps the lease, {@link
 * org.comity.training.retraining.service.PastRetrainings} are those that were.
 *
 * <p>No message holds the key, a token or a comment's text. Nothing here knows what is learnt.
 */
@NullMarked
package org.comity.training.retraining.service;

import org.jspecify.annotations.NullMarked;

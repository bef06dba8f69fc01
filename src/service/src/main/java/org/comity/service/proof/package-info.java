/**
 * Whether a bundle may take the place of the one that scores a community, by the service's own
 * word: {@link org.comity.service.proof.Proving} has both score what people decided on the side of
 * tests, puts them to the gate, and keeps the {@link org.comity.service.proof.Proof} for good in
 * {@link org.comity.service.proof.Proofs}. What only the job can measure is taken from what it
 * reported of the retraining that handed the bundle in.
 *
 * <p>Promotes nothing and trains nothing. No comment's text is kept here.
 */
@NullMarked
package org.comity.service.proof;

import org.jspecify.annotations.NullMarked;

/**
 * What the gate found, as the dashboard shows it: {@link
 * org.comity.service.dashboard.proof.ProofTable} makes a {@link
 * org.comity.service.dashboard.proof.ShownProof} of a proof, in the viewer's language, and {@link
 * org.comity.service.dashboard.proof.ProofPage} shows an old one and how far a new one is.
 *
 * <p>Judges nothing.
 */
@NullMarked
package org.comity.service.dashboard.proof;

import org.jspecify.annotations.NullMarked;

/**
 * Other scorers beside a bundle, on the same rows: {@link
 * org.comity.training.evaluation.beside.PeerScores} reads what one says of the rows, {@link
 * org.comity.training.evaluation.beside.Comparison} makes the table of what the bundle has over it.
 *
 * <p>Trains and runs no other scorer; {@code training/peers/peers.py} does.
 */
@NullMarked
package org.comity.training.evaluation.beside;

import org.jspecify.annotations.NullMarked;

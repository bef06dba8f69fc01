/**
 * What a moderator is shown of a comment: {@link org.comity.service.review.dossier.Dossiers} puts
 * together a {@link org.comity.service.review.dossier.Dossier}. {@link
 * org.comity.service.review.dossier.JudgedScores} remembers what people decided of comments with
 * which scores, so that a score can be told as what became of such comments.
 *
 * <p>Nothing here decides, and nothing here is worded for a screen.
 */
@NullMarked
package org.comity.service.review.dossier;

import org.jspecify.annotations.NullMarked;

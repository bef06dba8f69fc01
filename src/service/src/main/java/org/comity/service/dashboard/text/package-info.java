/**
 * A comment's words as a page shows them: {@link org.comity.service.dashboard.text.ShownText} cuts
 * a text into paragraphs of {@link org.comity.service.dashboard.text.Piece}s, marked, quoted or
 * plain, and makes what cannot be seen visible.
 *
 * <p>Pieces are put into pages as text; nothing here makes or reads HTML.
 */
@NullMarked
package org.comity.service.dashboard.text;

import org.jspecify.annotations.NullMarked;

/**
 * Markup becomes text: {@link org.comity.service.markup.PlainText} takes the words out of HTML that
 * a platform sends in the place of what somebody wrote.
 *
 * <p>Offsets into the text are not offsets into the HTML, so only doors that answer without offsets
 * come by here.
 */
@NullMarked
package org.comity.service.markup;

import org.jspecify.annotations.NullMarked;

/**
 * What the dashboard calls attributes: {@link org.comity.service.dashboard.words.AttributeMessages}
 * are the words, {@link org.comity.service.dashboard.words.AttributeLook} the look.
 *
 * <p>Words of one room alone are in that room.
 */
@NullMarked
package org.comity.service.dashboard.words;

import org.jspecify.annotations.NullMarked;

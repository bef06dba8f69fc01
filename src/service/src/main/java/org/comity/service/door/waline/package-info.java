/**
 * The comment server Waline: {@link org.comity.service.door.waline.WalineResource} takes what its
 * setting {@code WEBHOOK} sends. Waline has comments checked at the Akismet door before they have
 * an id and announces them here afterwards; the two are made one comment. Only here does it say an
 * author's address for mail, which is what names them then: for the check anybody may borrow a
 * name, and so whoever gave an address is a newcomer there each time. What its moderators change
 * comes here too, from the plugin {@code /comity/waline.js}, because Waline tells nobody of it.
 *
 * @see <a href="https://waline.js.org/en/reference/server/env.html">Waline's settings</a>
 */
@NullMarked
package org.comity.service.door.waline;

import org.jspecify.annotations.NullMarked;

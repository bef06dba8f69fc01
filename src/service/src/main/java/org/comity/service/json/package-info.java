/**
 * JSON as the doors read it: {@link org.comity.service.json.StrictJson} sets the reader up, {@link
 * org.comity.service.json.JsonFault} says what is wrong with a body without repeating any of it.
 *
 * <p>The wire records live with their doors.
 */
@NullMarked
package org.comity.service.json;

import org.jspecify.annotations.NullMarked;

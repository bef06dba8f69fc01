/**
 * JSON as the doors read it: a {@link org.comity.service.json.BodyReader} reads a door's bodies,
 * {@link org.comity.service.json.StrictJson} sets the library up, {@link
 * org.comity.service.json.JsonFault} says what is wrong with a body without repeating any of it.
 *
 * <p>The wire records live with their doors, and so does the form of their errors.
 */
@NullMarked
package org.comity.service.json;

import org.jspecify.annotations.NullMarked;

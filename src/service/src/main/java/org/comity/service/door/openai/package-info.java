/**
 * The door for clients of OpenAI's moderation endpoint: {@link
 * org.comity.service.door.openai.ModerationResource} takes {@code POST /v1/moderations}, {@link
 * org.comity.service.door.openai.Category} says how our attributes become their categories.
 *
 * <p>Their shape has a yes or no and a number for every category, also for those that no model here
 * judges. So every result has a field {@code comity} of our own that names what was not judged and
 * holds the attributes' scores. A text that could not be scored is flagged: a person must see it.
 * Keys are not looked at, {@code model} has no effect, images are refused, nothing is stored.
 */
@NullMarked
package org.comity.service.door.openai;

import org.jspecify.annotations.NullMarked;

/**
 * The door for Discourse's classifiers. {@link org.comity.service.door.discourse.ClassifyResource}
 * takes both contracts: {@code POST /discourse/classify}, which a forum names as the endpoint of a
 * sentiment model (the text classification of Hugging Face's inference servers), and {@code POST
 * /discourse/api/v1/classify}, the toxicity service of older Discourse AI, of which the forum is
 * told {@code http://host:port/discourse}.
 *
 * <p>Labels are our attributes in small letters. A text that could not be scored has the one label
 * {@code not_scored} in the first contract and is an error in the second: in neither does it look
 * clean. Nothing is stored. Posts that Discourse sends by webhook come in at {@code
 * org.comity.service.door.discourse.hook}.
 */
@NullMarked
package org.comity.service.door.discourse;

import org.jspecify.annotations.NullMarked;

/**
 * Looks through the disguises of words: {@link org.comity.features.disguise.DisguisedWords} asks in
 * turn whether digits stand for letters, letters are masked, half of them are of another script, or
 * one is missing, too many, doubled or in a wrong place, and every other class here answers one of
 * these. What a word means, disguised or not, is for the models to say.
 */
@NullMarked
package org.comity.features.disguise;

import org.jspecify.annotations.NullMarked;

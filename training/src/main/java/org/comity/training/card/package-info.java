/**
 * What a bundle is, is for and is not for, in words and figures: {@link
 * org.comity.training.card.ModelCard}. Everything in it comes from the bundle's manifest and a
 * report; nothing is measured here.
 */
@NullMarked
package org.comity.training.card;

import org.jspecify.annotations.NullMarked;

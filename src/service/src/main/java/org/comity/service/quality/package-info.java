/**
 * Some decisions are looked at again, by chance: {@link org.comity.service.quality.Sampling} draws
 * them, {@link org.comity.service.quality.Samples} keeps them and what came of them, {@link
 * org.comity.service.quality.SampleShares} says how many, {@link
 * org.comity.service.quality.SecondLooks} takes what a second person says of a first one's
 * decision.
 *
 * <p>What is to be judged is put before people by whoever implements {@link
 * org.comity.service.quality.SampleObserver}; what follows from the judgements is computed in the
 * packages below this one.
 */
@NullMarked
package org.comity.service.quality;

import org.jspecify.annotations.NullMarked;

/**
 * Whether model and moderators agree, over time: {@link org.comity.service.quality.accord.Accords}
 * reads the {@link org.comity.service.quality.accord.Course} of a community, an {@link
 * org.comity.service.quality.accord.Accord} for each week or day.
 *
 * <p>What the model says of a comment is what the policy decided of it alone, by the scores it had
 * then. Who of the two is right, and whether moderators agree with each other, is not asked here.
 */
@NullMarked
package org.comity.service.quality.accord;

import org.jspecify.annotations.NullMarked;

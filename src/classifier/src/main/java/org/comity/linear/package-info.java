/**
 * Logistic regression over hashed features, as Tribuo sees it: {@link
 * org.comity.linear.HashedLogisticTrainer} is a Tribuo {@link org.tribuo.Trainer} with provenance,
 * {@link org.comity.linear.HashedLogisticModel} a Tribuo {@link org.tribuo.Model} in Tribuo's
 * protobuf form, {@link org.comity.linear.HashedDataset} and {@link
 * org.comity.linear.HashedExample} hold rows as arrays, because Tribuo's own hold every feature's
 * name.
 *
 * <p>One model answers one yes-or-no question. Nothing here knows comments or attributes.
 */
@NullMarked
package org.comity.linear;

import org.jspecify.annotations.NullMarked;

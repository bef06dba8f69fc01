/**
 * A policy for another model's scores: {@link org.comity.policy.carrying.PolicyCarrier} finds for
 * each threshold the number that keeps its promise on {@link org.comity.policy.carrying.ScoredRow}s
 * and writes it into the policy's text, of which nothing else changes: {@link
 * org.comity.policy.carrying.CarriedPolicy}.
 *
 * <p>Pure functions: nothing here scores a comment, sees one's text, stores or activates a policy.
 */
@NullMarked
package org.comity.policy.carrying;

import org.jspecify.annotations.NullMarked;

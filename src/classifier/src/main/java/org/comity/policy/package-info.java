/**
 * What a community does with a comment: a {@link org.comity.policy.Policy} decides over {@link
 * org.comity.policy.Facts} and gives a {@link org.comity.policy.Verdict} with its {@link
 * org.comity.policy.Reason}s. A policy is ordered {@link org.comity.policy.Rule}s, of which the
 * first that applies ends it, and a {@link org.comity.policy.ThresholdBand} for each attribute,
 * which decide what no rule decided.
 *
 * <p>Pure functions: the time is a fact, nothing here reads files, stores decisions or knows how a
 * model scores. {@code org.comity.policy.reading} reads a policy from YAML, {@code
 * org.comity.policy.condition}, {@code org.comity.policy.words} and {@code
 * org.comity.policy.expression} hold what a rule can ask for.
 */
@NullMarked
package org.comity.policy;

import org.jspecify.annotations.NullMarked;

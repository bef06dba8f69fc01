/**
 * What a rule can ask of a comment, one {@link org.comity.policy.Condition} for each: scores
 * ({@link org.comity.policy.condition.AttributeCondition}), words ({@link
 * org.comity.policy.condition.WordCondition}), counts ({@link
 * org.comity.policy.condition.CountCondition}), yes or no ({@link
 * org.comity.policy.condition.FlagCondition}), author, language and time.
 *
 * <p>Expressions are in {@code org.comity.policy.expression}. Nothing here reads YAML.
 */
@NullMarked
package org.comity.policy.condition;

import org.jspecify.annotations.NullMarked;

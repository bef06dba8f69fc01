/**
 * What the other conditions cannot say: an {@link org.comity.policy.expression.Expression} in the
 * Common Expression Language (CEL, <a href="https://cel.dev">cel.dev</a>).
 *
 * <p>The library behind it is loaded when the first expression is compiled; a policy without one
 * does not need it.
 */
@NullMarked
package org.comity.policy.expression;

import org.jspecify.annotations.NullMarked;

/**
 * The policies of communities: {@link org.comity.service.policy.Policies} keeps their versions, and
 * has the one at hand that is active, as an {@link org.comity.service.policy.ActivePolicy}.
 *
 * <p>What a policy is, and how it decides, is in {@code org.comity.policy}.
 */
@NullMarked
package org.comity.service.policy;

import org.jspecify.annotations.NullMarked;

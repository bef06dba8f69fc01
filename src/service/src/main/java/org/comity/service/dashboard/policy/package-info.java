/**
 * The policy of a community: {@link org.comity.service.dashboard.policy.PolicyPage} shows its
 * versions and an editor, {@link org.comity.service.dashboard.policy.PolicyActions} keeps, tries
 * and activates.
 *
 * <p>How a policy is read is in {@code org.comity.policy}, where it is kept in {@code
 * org.comity.service.policy}.
 */
@NullMarked
package org.comity.service.dashboard.policy;

import org.jspecify.annotations.NullMarked;

/**
 * From YAML to a policy: {@link org.comity.policy.reading.PolicyReader}. Every fault has a line and
 * a column, and all are told at once.
 *
 * <p>What a policy is and does is not known here.
 */
@NullMarked
package org.comity.policy.reading;

import org.jspecify.annotations.NullMarked;

/**
 * Puts some of the sample threads before moderators who have no comments yet: {@link
 * org.comity.service.sample.filling.SampleFilling} hands them in as a platform would, so that the
 * model and the policy decide what waits, and takes them away again.
 *
 * <p>It keeps them apart, in a community of their own, and touches no other comment.
 */
@NullMarked
package org.comity.service.sample.filling;

import org.jspecify.annotations.NullMarked;

/**
 * The old API in shadow: {@link org.comity.training.migration.shadow.ShadowRun} asks it about
 * comments, at the pace that it allows, and keeps what it answers in a {@link
 * org.comity.training.migration.shadow.ShadowLog}, from which a run that was cut off goes on.
 *
 * <p>Nothing here compares scores. Texts go to the old API and to the log that the user named, and
 * into no message.
 */
@NullMarked
package org.comity.training.migration.shadow;

import org.jspecify.annotations.NullMarked;

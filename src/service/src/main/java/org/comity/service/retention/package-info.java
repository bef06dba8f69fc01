/**
 * Comments grow old: {@link org.comity.service.retention.Retention} deletes those that are older
 * than their community keeps them.
 */
@NullMarked
package org.comity.service.retention;

import org.jspecify.annotations.NullMarked;

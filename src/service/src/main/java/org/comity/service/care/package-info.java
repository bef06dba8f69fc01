/**
 * Care for those who read vile text all day: {@link org.comity.service.care.Shifts} counts how much
 * of it somebody has read in a {@link org.comity.service.care.Shift} and since their last pause.
 *
 * <p>The counts are their reader's own: nothing adds them up, and no page shows another's.
 */
@NullMarked
package org.comity.service.care;

import org.jspecify.annotations.NullMarked;

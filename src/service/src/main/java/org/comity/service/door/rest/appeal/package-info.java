/**
 * Appeals over the native API: {@link org.comity.service.door.rest.appeal.AppealResource} takes
 * what authors say against decisions, lists and resolves it.
 */
@NullMarked
package org.comity.service.door.rest.appeal;

import org.jspecify.annotations.NullMarked;

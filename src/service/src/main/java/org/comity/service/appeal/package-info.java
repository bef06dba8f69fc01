/**
 * What authors say against decisions: {@link org.comity.service.appeal.Appeals} keeps each {@link
 * org.comity.service.appeal.Appeal} until a person resolves it, which is a decision of its own, or
 * until the comment is edited: then it lapses, and an author may appeal again.
 */
@NullMarked
package org.comity.service.appeal;

import org.jspecify.annotations.NullMarked;

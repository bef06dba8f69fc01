/**
 * What authors say against decisions: {@link org.comity.service.appeal.Appeals} keeps each {@link
 * org.comity.service.appeal.Appeal} until a person resolves it, which is a decision of its own.
 */
@NullMarked
package org.comity.service.appeal;

import org.jspecify.annotations.NullMarked;

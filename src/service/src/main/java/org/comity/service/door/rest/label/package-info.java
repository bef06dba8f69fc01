/**
 * Labels over the native API: {@link org.comity.service.door.rest.label.LabelResource} lists them,
 * {@link org.comity.service.door.rest.label.CommentLabelResource} takes what is said of a comment.
 */
@NullMarked
package org.comity.service.door.rest.label;

import org.jspecify.annotations.NullMarked;

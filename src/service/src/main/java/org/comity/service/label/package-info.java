/**
 * What people said of comments, to learn from: {@link org.comity.service.label.Labels} keeps each
 * {@link org.comity.service.label.Label} with its source and the model whose scores were on screen.
 */
@NullMarked
package org.comity.service.label;

import org.jspecify.annotations.NullMarked;

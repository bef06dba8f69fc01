/**
 * Behaviour suites: sentences written for testing, never for training. {@link
 * org.comity.training.suite.Suites} reads a folder of YAML files, or those packed in this program,
 * as {@link org.comity.training.suite.Suite}s of five kinds.
 *
 * <p>Nothing here scores a sentence: that is the work of {@code suite.measure}. No message and no
 * exception holds a sentence; they name files and places.
 */
@NullMarked
package org.comity.training.suite;

import org.jspecify.annotations.NullMarked;

/**
 * How fast Comity is. The benchmarks are JMH's; {@link org.comity.benchmarks.FastTextComparison} is
 * a program of its own. All texts are made from the sample threads with fixed seeds, and so are the
 * same in every run. {@code -Dcomity.bundle=DIR} names the bundle to measure, {@code
 * -Dcomity.threads=DIR} the sample threads where they are not found.
 */
@NullMarked
package org.comity.benchmarks;

import org.jspecify.annotations.NullMarked;

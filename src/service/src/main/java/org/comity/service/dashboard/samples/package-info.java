/**
 * The page on which a lead fills the queue with sample threads and takes them away again: {@link
 * org.comity.service.dashboard.samples.SamplesPage}.
 *
 * <p>It decides nothing: {@link org.comity.service.sample.filling.SampleFilling} does the work.
 */
@NullMarked
package org.comity.service.dashboard.samples;

import org.jspecify.annotations.NullMarked;

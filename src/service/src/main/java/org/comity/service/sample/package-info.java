/**
 * The threads that the start page lets one browse: {@link org.comity.service.sample.SampleThreads}
 * reads them from the class path into {@link org.comity.service.sample.SampleThread}s of {@link
 * org.comity.service.sample.SampleComment}s.
 *
 * <p>They were written for Comity; no reader's words are among them.
 */
@NullMarked
package org.comity.service.sample;

import org.jspecify.annotations.NullMarked;

/**
 * A site that there is not, to see what retraining brings: comments of a corpus come in at a
 * running service, and moderators who know the corpus' labels decide on them, not without mistakes.
 * {@link org.comity.benchmarks.site.SimulatedSite} is a program; {@code
 * src/benchmarks/retraining/simulate} runs it beside the service and {@code comity retrain}.
 */
@NullMarked
package org.comity.benchmarks.site;

import org.jspecify.annotations.NullMarked;

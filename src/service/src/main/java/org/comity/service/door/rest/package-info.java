/**
 * The door of Comity's own API, version 1: {@link org.comity.service.door.rest.ScoreResource}
 * scores comments in batches, {@link org.comity.service.door.rest.BundleResource} says with what,
 * {@link org.comity.service.door.rest.SampleResource} hands out the sample threads.
 *
 * <p>What communities have stands in packages below this one, by noun: comment, decision, thread,
 * appeal, label, policy, community, key, author, export, audit. What all of them ask of a request
 * is in {@code door.rest.request}, how they say no in {@code door.rest.problem}.
 *
 * <p>Names in JSON are written with underscores; errors are {@link
 * org.comity.service.door.rest.problem.Problem}s (RFC 9457) that say what to do.
 */
@NullMarked
package org.comity.service.door.rest;

import org.jspecify.annotations.NullMarked;

/**
 * What waits for a person: {@link org.comity.service.queue.Waiting} keeps one row for each such
 * comment, with every {@link org.comity.service.queue.Cause} for which it waits and its {@link
 * org.comity.service.queue.Rank}, in the transaction of whatever makes it wait or ends the waiting.
 *
 * <p>Decisions and appeals come in by themselves; reports, audits and second looks are asked for.
 * Reading the queue is in {@code queue.list}, taking a comment from it in {@code queue.claim}, the
 * chart over scores in {@code queue.chart}, and telling that it changed in {@code queue.change}.
 * Nothing here decides on a comment.
 */
@NullMarked
package org.comity.service.queue;

import org.jspecify.annotations.NullMarked;

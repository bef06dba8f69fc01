/**
 * Who has which comment before them: {@link org.comity.service.queue.claim.Claims} gives each
 * comment to one moderator at a time and takes it back when it runs out; {@link
 * org.comity.service.queue.claim.Passes} keeps what somebody does not want to see now from being
 * offered to them again; {@link org.comity.service.queue.claim.Handovers} leaves a comment to a
 * colleague or a lead. None of them decides anything.
 */
@NullMarked
package org.comity.service.queue.claim;

import org.jspecify.annotations.NullMarked;

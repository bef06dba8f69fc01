/**
 * How the native API says no: a {@link org.comity.service.door.rest.problem.Problem} as RFC 9457
 * has it, thrown as a {@link org.comity.service.door.rest.problem.ProblemException} and sent by
 * {@link org.comity.service.door.rest.problem.ProblemResponses}. {@link
 * org.comity.service.door.rest.problem.Refusals} has the problems that many resources share.
 *
 * <p>Knows no resource. No problem holds a word of a comment.
 */
@NullMarked
package org.comity.service.door.rest.problem;

import org.jspecify.annotations.NullMarked;

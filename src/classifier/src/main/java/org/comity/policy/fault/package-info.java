/**
 * What can be wrong with a policy, as values: a {@link org.comity.policy.fault.Flaw} is a {@link
 * org.comity.policy.fault.FaultCode} with its {@link org.comity.policy.fault.Argument}s, among them
 * the {@link org.comity.policy.fault.Subject} it speaks of. Each says itself in English; whoever
 * speaks another language has the code and what belongs into the sentence.
 *
 * <p>Knows neither where a flaw is nor how it was found.
 */
@NullMarked
package org.comity.policy.fault;

import org.jspecify.annotations.NullMarked;

/**
 * Who works here, for administrators: {@link org.comity.service.dashboard.people.PeoplePage} lists
 * accounts and makes them, {@link org.comity.service.dashboard.people.PersonPage} changes one,
 * {@link org.comity.service.dashboard.people.FirstPassword} shows a password that was made, once.
 *
 * <p>What an account is and what can be done with it is in {@code account}.
 */
@NullMarked
package org.comity.service.dashboard.people;

import org.jspecify.annotations.NullMarked;

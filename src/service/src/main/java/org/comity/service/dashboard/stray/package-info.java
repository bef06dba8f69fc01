/**
 * Pages for whoever went astray under {@code /dashboard}: {@link
 * org.comity.service.dashboard.stray.StrayPages} says that nothing is there, or nothing for them,
 * where the framework would send a status alone.
 *
 * <p>Who may enter is said at each page; whoever has not logged in is led to the login before.
 */
@NullMarked
package org.comity.service.dashboard.stray;

import org.jspecify.annotations.NullMarked;

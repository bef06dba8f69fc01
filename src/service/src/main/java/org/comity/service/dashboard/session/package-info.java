/**
 * Who is at the dashboard: {@link org.comity.service.dashboard.session.SessionMechanism} knows them
 * by the cookie that {@link org.comity.service.dashboard.session.SessionCookies} writes, {@link
 * org.comity.service.dashboard.session.SameSite} turns away what other sites cause, and pages ask
 * {@link org.comity.service.dashboard.session.Viewer} who it is and how they want to work.
 *
 * <p>Names and passwords are looked at in {@code account}; there are no pages here, and nothing of
 * the doors comes by.
 */
@NullMarked
package org.comity.service.dashboard.session;

import org.jspecify.annotations.NullMarked;

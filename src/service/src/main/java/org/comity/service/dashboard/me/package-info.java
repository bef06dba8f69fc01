/**
 * What people set for themselves: {@link org.comity.service.dashboard.me.MePage} shows their
 * settings and what they have read in this shift, {@link
 * org.comity.service.dashboard.me.LanguageSwitch} is behind the button in the frame.
 *
 * <p>What others set for them is in {@code people}; the settings themselves are kept in {@code
 * account.preference}.
 */
@NullMarked
package org.comity.service.dashboard.me;

import org.jspecify.annotations.NullMarked;

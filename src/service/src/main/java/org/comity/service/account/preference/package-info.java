/**
 * How each person wants to work: {@link org.comity.service.account.preference.Preferences} with
 * language, colours, breaks and {@link org.comity.service.account.preference.Blur}, kept by {@link
 * org.comity.service.account.preference.PreferenceStore}.
 *
 * <p>What somebody may do is not here.
 */
@NullMarked
package org.comity.service.account.preference;

import org.jspecify.annotations.NullMarked;

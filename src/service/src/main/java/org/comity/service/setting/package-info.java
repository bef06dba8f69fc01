/**
 * What an operator can set: {@link org.comity.service.setting.Settings} to read it, {@link
 * org.comity.service.setting.Setting} for the names, {@link
 * org.comity.service.setting.SettingCheck} for the sentence when one is wrong, {@link
 * org.comity.service.setting.DataFolder} and {@link org.comity.service.setting.ListeningReport}.
 *
 * <p>Quarkus' own settings keep their names and are not listed here.
 */
@NullMarked
package org.comity.service.setting;

import org.jspecify.annotations.NullMarked;

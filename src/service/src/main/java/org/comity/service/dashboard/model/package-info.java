/**
 * The models: {@link org.comity.service.dashboard.model.ModelsPage} shows which bundles are here,
 * what was measured of them and where they decide; {@link org.comity.service.dashboard.model.Card}
 * renders their cards.
 *
 * <p>Chooses no bundle and loads none.
 */
@NullMarked
package org.comity.service.dashboard.model;

import org.jspecify.annotations.NullMarked;

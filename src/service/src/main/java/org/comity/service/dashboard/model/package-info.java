/**
 * The models: {@link org.comity.service.dashboard.model.ModelsPage} shows which bundles are here,
 * what was measured of them and where they decide; {@link org.comity.service.dashboard.model.Card}
 * renders their cards. {@link org.comity.service.dashboard.model.PromotionPage} promotes one for a
 * community, or rolls back, after a question each; {@link
 * org.comity.service.dashboard.model.Gatekeeping} asks the gate before.
 *
 * <p>Chooses no bundle: that is for people, and for the retraining job.
 */
@NullMarked
package org.comity.service.dashboard.model;

import org.jspecify.annotations.NullMarked;

/**
 * Bundles that were handed in, in the database, so that every process gets them: {@link
 * org.comity.service.bundle.store.HandIns} takes archives and lets in only what {@link
 * org.comity.service.bundle.store.BundleCheck} finds to be a bundle that scores; {@link
 * org.comity.service.bundle.store.BundleBytes} writes them part by part; {@link
 * org.comity.service.bundle.store.StoredBundles} knows which community has which, and puts them on
 * the shelf of this process; {@link org.comity.service.bundle.store.Removals} takes those away that
 * nobody needs.
 *
 * <p>Lets none of them score: that is {@code org.comity.service.promotion}.
 */
@NullMarked
package org.comity.service.bundle.store;

import org.jspecify.annotations.NullMarked;

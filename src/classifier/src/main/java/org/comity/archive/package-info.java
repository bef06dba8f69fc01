/**
 * Bundles on their way from one process to another: {@link org.comity.archive.BundleArchive} makes
 * one ZIP archive of a bundle's folder and a folder of an archive.
 *
 * <p>Reads no model: whether what was unpacked is a bundle is for {@code org.comity.model} to say.
 */
@NullMarked
package org.comity.archive;

import org.jspecify.annotations.NullMarked;

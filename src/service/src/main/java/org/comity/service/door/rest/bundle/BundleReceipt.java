package org.comity.service.door.rest.bundle;

import org.comity.service.bundle.store.StoredBundle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said to whoever handed a bundle in.
 *
 * @param id names it
 * @param sha256 of its CHECKSUMS
 */
@Schema(name = "BundleReceipt", description = "A bundle that is kept, whole.")
record BundleReceipt(
    String id,
    @Schema(description = "Of its CHECKSUMS, in hexadecimal: equal for equal files.")
        String sha256) {

  static BundleReceipt of(StoredBundle bundle) {
    return new BundleReceipt(bundle.id(), bundle.sha256());
  }
}

package org.comity.service.proof;

import org.comity.model.Bundle;

/**
 * One of two bundles that are compared.
 *
 * @param bundle ready to score, for the site's shares of positives
 * @param sha256 of its CHECKSUMS, in hexadecimal
 * @param sizeBytes of all its files
 */
record Contender(Bundle bundle, String sha256, long sizeBytes) {

  String id() {
    return bundle.id();
  }
}

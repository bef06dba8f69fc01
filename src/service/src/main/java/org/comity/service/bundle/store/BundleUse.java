package org.comity.service.bundle.store;

import org.jdbi.v3.core.Handle;

/** A reason to keep a bundle. All beans of this type are asked before one is removed. */
@FunctionalInterface
public interface BundleUse {

  /**
   * Whether a bundle is needed.
   *
   * @param handle the transaction in which it would be removed; the community's row is locked
   * @param communityId where
   * @param bundle names it
   * @return true if it must stay
   */
  boolean needs(Handle handle, long communityId, String bundle);
}

package org.comity.service.promotion;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.comity.service.bundle.store.BundleUse;
import org.comity.service.promotion.CommunityBundles.Use;
import org.jdbi.v3.core.Handle;

/** What scores a community is needed, and what scored it before: a rollback goes back to it. */
@Singleton
final class ScoringUse implements BundleUse {

  private final PromotionHistory history;

  @Inject
  ScoringUse(PromotionHistory history) {
    this.history = history;
  }

  @Override
  public boolean needs(Handle handle, long communityId, String bundle) {
    Use needed = new Use(bundle, true);
    return CommunityBundles.find(handle, communityId).filter(needed::equals).isPresent()
        || history
            .last(handle, communityId)
            .map(last -> new Use(last.previous(), last.previousOwn()))
            .filter(needed::equals)
            .isPresent();
  }
}

package org.comity.service.dashboard.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.dashboard.session.Viewer;
import org.jspecify.annotations.Nullable;

/** Bars for whoever looks. */
@RequestScoped
public class LeadBars {

  private final Communities communities;
  private final Viewer viewer;

  @Inject
  LeadBars(Communities communities, Viewer viewer) {
    this.communities = communities;
    this.viewer = viewer;
  }

  /**
   * The bar of a page.
   *
   * @param page which
   * @param communityId as the request names it; null if it names none
   * @return of the community that is used by default if there is no such community
   */
  public LeadBar of(LeadPage page, @Nullable Long communityId) {
    Community chosen =
        communityId == null
            ? communities.byDefault()
            : communities.find(communityId).orElseGet(communities::byDefault);
    return new LeadBar(page, chosen, List.copyOf(communities.all()), viewer.mayLead());
  }
}

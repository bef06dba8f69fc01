package org.comity.service.dashboard.lead;

import java.util.List;
import org.comity.service.community.Community;

/**
 * The bar above a page about a community.
 *
 * @param page where one is
 * @param community of which it speaks
 * @param communities that one may change to
 * @param mayChange whether the viewer may change what is on the page
 */
public record LeadBar(
    LeadPage page, Community community, List<Community> communities, boolean mayChange) {

  /** Copies the list. */
  public LeadBar {
    communities = List.copyOf(communities);
  }

  /**
   * The pages of the same room.
   *
   * @return none where there is only this one
   */
  public List<LeadPage> pages() {
    return switch (page) {
      case TEAM -> List.of();
      case PROMOTIONS, SHADOW -> List.of(LeadPage.PROMOTIONS, LeadPage.SHADOW);
      case POLICY, SIMULATOR, REASONS ->
          List.of(LeadPage.POLICY, LeadPage.SIMULATOR, LeadPage.REASONS);
    };
  }
}

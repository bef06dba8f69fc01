package org.comity.service.dashboard.lead;

import org.comity.service.dashboard.Room;

/** Pages about one community. */
public enum LeadPage {
  /** Its policy. */
  POLICY(Room.POLICY.path()),
  /** What other bands would do. */
  SIMULATOR(Room.POLICY.path() + "/simulator"),
  /** What it rejects comments for. */
  REASONS(Room.POLICY.path() + "/reasons"),
  /** How its team and its policy are doing. */
  TEAM(Room.TEAM.path()),
  /** Which bundle scores it. */
  PROMOTIONS(Room.MODELS.path() + "/promotions"),
  /** What judges beside that. */
  SHADOW(Room.MODELS.path() + "/shadow");

  private final String path;

  LeadPage(String path) {
    this.path = path;
  }

  /**
   * Where it is.
   *
   * @return a path from the root of the service
   */
  public String path() {
    return path;
  }

  /**
   * Where it is, for a community.
   *
   * @param communityId which
   * @return path and query
   */
  public String of(long communityId) {
    return path + "?community=" + communityId;
  }
}

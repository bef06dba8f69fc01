package org.comity.service.door.discourse.hook;

import org.comity.service.door.CommunityDoorway;
import org.comity.service.door.PlatformError;

/**
 * The part of Discourse's door below {@code /discourse/hooks}. The doorway of the door passes on to
 * it.
 */
public final class EventDoorway extends CommunityDoorway {

  static final String ROOT = "/discourse/hooks";

  /** Knows where it is. */
  public EventDoorway() {
    super(ROOT);
  }

  @Override
  protected DiscourseError written(PlatformError error) {
    return DiscourseError.of(error);
  }
}

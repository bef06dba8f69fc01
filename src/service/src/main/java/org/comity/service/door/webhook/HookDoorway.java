package org.comity.service.door.webhook;

import jakarta.inject.Singleton;
import org.comity.service.door.CommunityDoorway;
import org.comity.service.door.PlatformError;

/** Everything below {@code /hooks}. */
@Singleton
final class HookDoorway extends CommunityDoorway {

  static final String ROOT = "/hooks";

  HookDoorway() {
    super(ROOT);
  }

  @Override
  protected HookProblem written(PlatformError error) {
    return HookProblem.of(error);
  }

  @Override
  public String refusalType() {
    return HookProblem.JSON;
  }
}

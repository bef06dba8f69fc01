package org.comity.service.door.coral;

import jakarta.inject.Singleton;
import org.comity.service.door.CommunityDoorway;
import org.comity.service.door.PlatformError;

/** Everything below {@code /coral}. */
@Singleton
final class CoralDoorway extends CommunityDoorway {

  static final String ROOT = "/coral";

  CoralDoorway() {
    super(ROOT);
  }

  @Override
  protected CoralError written(PlatformError error) {
    return new CoralError(error.sentence());
  }
}

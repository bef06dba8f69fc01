package org.comity.service.door.rest.secret;

import org.comity.service.scoring.Door;

/** The doors whose requests are signed. */
enum SignedDoor {
  CORAL(Door.CORAL),
  DISCOURSE(Door.DISCOURSE),
  WEBHOOK(Door.WEBHOOK);

  private final Door door;

  SignedDoor(Door door) {
    this.door = door;
  }

  Door door() {
    return door;
  }
}

package org.comity.service.key;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(KeysOnH2Test.OfItsOwn.class)
class KeysOnH2Test extends KeysContract {

  /** A database of its own: keys are needed everywhere in it once there is one. */
  public static final class OfItsOwn implements QuarkusTestProfile {}
}
